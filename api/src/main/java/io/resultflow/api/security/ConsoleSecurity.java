package io.resultflow.api.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * How staff are let in with a browser: by the cookie of a login and the table {@link Calls#CONSOLE}. The console's pages
 * may tell each other where a form comes from, so that {@link OwnForms} knows its own.
 */
@Configuration(proxyBeanMethods = false)
class ConsoleSecurity {
    @Bean
    @Order(2)
    SecurityFilterChain console(
            HttpSecurity http,
            BearerAuthentication bearer,
            StaffCookie cookie,
            SameOrigin sameOrigin,
            AuthenticationEntryPoint signInFirst,
            AccessDeniedHandler refusal)
            throws Exception {
        AuthenticationFilter filter =
                new AuthenticationFilter((AuthenticationManager) bearer::authenticatePerson, cookie);
        filter.setSuccessHandler((request, response, authentication) -> {});
        filter.setFailureHandler(signInFirst::commence);
        filter.setRequestMatcher(CallRules.withCaller(Calls.CONSOLE));
        SecurityConfiguration.common(http, SecurityConfiguration.PAGE_CSP, ReferrerPolicy.SAME_ORIGIN)
                .securityMatcher("/console/**")
                .addFilterBefore(new OwnForms(sameOrigin, refusal), CsrfFilter.class)
                .addFilterBefore(filter, AuthorizationFilter.class)
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(signInFirst).accessDeniedHandler(refusal))
                .authorizeHttpRequests(calls -> CallRules.follow(Calls.CONSOLE, calls));
        return http.build();
    }
}
