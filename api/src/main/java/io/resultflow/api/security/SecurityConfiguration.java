package io.resultflow.api.security;

import io.resultflow.api.problem.Problems;
import io.resultflow.domain.problem.ProblemCode;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * How a caller is let in: the API by bearer token and the table of {@link Calls}, the console as {@link ConsoleSecurity}
 * says, everything else by what the link or the loopback proves.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final String API_CSP = "default-src 'none'; frame-ancestors 'none'";
    /** pdf.js: a module and its worker of our own origin, fonts out of the PDF as data. */
    static final String PAGE_CSP = "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; "
            + "img-src 'self' data: blob:; font-src 'self' data: blob:; connect-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'";

    /** argon2id as OWASP recommends it. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    /** What each filter does is of no use to anybody and costs more than the filters: a request is measured as a whole. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, BearerAuthentication bearer, Problems problems) throws Exception {
        AuthenticationEntryPoint unauthenticated =
                (request, response, e) -> problems.write(ProblemCode.UNAUTHENTICATED, request, response);
        AuthenticationFilter filter = new AuthenticationFilter((AuthenticationManager) bearer, bearer);
        filter.setSuccessHandler((request, response, authentication) -> {});
        filter.setFailureHandler(unauthenticated::commence);
        // Whoever needs no permission shows proof of another kind, such as a customer's token.
        filter.setRequestMatcher(CallRules.withCaller(Calls.TABLE));
        common(http, API_CSP, ReferrerPolicy.NO_REFERRER)
                .securityMatcher("/api/**")
                .addFilterBefore(filter, AuthorizationFilter.class)
                .exceptionHandling(errors -> errors.authenticationEntryPoint(unauthenticated)
                        .accessDeniedHandler((request, response, e) ->
                                problems.write(denied(SecurityContextHolder.getContext()), request, response)))
                .authorizeHttpRequests(calls -> CallRules.follow(Calls.TABLE, calls));
        return http.build();
    }

    private static ProblemCode denied(SecurityContext context) {
        Authentication known = context.getAuthentication();
        return known != null && known.getPrincipal() instanceof Staff staff && staff.mustChangePassword()
                ? ProblemCode.PASSWORD_CHANGE_REQUIRED
                : ProblemCode.FORBIDDEN;
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        common(http, PAGE_CSP, ReferrerPolicy.NO_REFERRER)
                .authorizeHttpRequests(calls -> calls.anyRequest().permitAll());
        return http.build();
    }

    /**
     * No session and so nothing for a forged request to ride on: the API takes a header that no form can send, and a
     * customer's form posts to an address that holds the secret itself (see {@code SameOrigin} besides). The console's
     * cookie has {@code OwnForms}.
     */
    static HttpSecurity common(HttpSecurity http, String policy, ReferrerPolicy referrers) throws Exception {
        return http.csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .httpBasic(basic -> basic.disable())
                .formLogin(form -> form.disable())
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy))
                        .frameOptions(frame -> frame.deny())
                        .referrerPolicy(referrer -> referrer.policy(referrers))
                        .addHeaderWriter((request, response) -> response.setHeader("X-Robots-Tag", "noindex")));
    }
}
