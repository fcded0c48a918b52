package io.resultflow.api.security;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** How the filters follow a table of {@link Calls}: what has no row is an admin's. */
final class CallRules {
    private CallRules() {}

    /** Lets each call through to whoever has the permission that its row needs. */
    static void follow(
            List<Call> table,
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry calls) {
        calls.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
        for (Call call : table) {
            Permission needed = call.needs();
            if (needed == null) {
                calls.requestMatchers(matcher(call)).permitAll();
            } else {
                calls.requestMatchers(matcher(call)).hasAuthority(needed.name());
            }
        }
        calls.anyRequest().hasAuthority(Permission.ADMINISTER.name());
    }

    /** All calls but those that need no permission. */
    static RequestMatcher withCaller(List<Call> table) {
        return new NegatedRequestMatcher(new OrRequestMatcher(table.stream()
                .filter(call -> call.needs() == null)
                .map(CallRules::matcher)
                .toList()));
    }

    private static RequestMatcher matcher(Call call) {
        return PathPatternRequestMatcher.withDefaults().matcher(call.method(), call.path());
    }
}
