package io.resultflow.api.security;

import io.resultflow.domain.problem.Refused;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses what another site sends to the console, before anybody looks who sends it: also a form that signs in. */
final class OwnForms extends OncePerRequestFilter {
    private static final Set<String> LOOKING = Set.of("GET", "HEAD", "OPTIONS");
    private final SameOrigin sameOrigin;
    private final AccessDeniedHandler refusal;

    OwnForms(SameOrigin sameOrigin, AccessDeniedHandler refusal) {
        this.sameOrigin = sameOrigin;
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!LOOKING.contains(request.getMethod())) {
            try {
                sameOrigin.requireTold(request);
            } catch (Refused forged) {
                refusal.handle(request, response, new AccessDeniedException("not a form of ours", forged));
                return;
            }
        }
        chain.doFilter(request, response);
    }
}
