package io.resultflow.api.security;

import io.resultflow.api.ApiProperties;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.stereotype.Component;

/**
 * Tells a form of ours from a form that another site sends in a visitor's name. Under {@code no-referrer} browsers say
 * {@code Origin: null} for our own form too, so that is borne: the form's address holds a secret no other site knows.
 */
@Component
public final class SameOrigin {
    private final URI publicUrl;

    SameOrigin(ApiProperties properties) {
        this.publicUrl = properties.publicUrl();
    }

    /**
     * Passes a form of ours.
     *
     * @throws Refused {@code FORBIDDEN} when the browser says that the form came from another site
     */
    public void require(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            throw new Refused(ProblemCode.FORBIDDEN);
        }
        String origin = request.getHeader("Origin");
        if (origin != null && !origin.equals("null") && !isOurs(origin, request)) {
            throw new Refused(ProblemCode.FORBIDDEN);
        }
    }

    /**
     * Passes a form of ours at an address that anybody knows: there nothing is borne that hides where it comes from.
     *
     * @throws Refused {@code FORBIDDEN} also for {@code Origin: null}
     */
    public void requireTold(HttpServletRequest request) {
        require(request);
        if ("null".equals(request.getHeader("Origin"))) {
            throw new Refused(ProblemCode.FORBIDDEN);
        }
    }

    private boolean isOurs(String origin, HttpServletRequest request) {
        URI from;
        try {
            from = URI.create(origin);
        } catch (IllegalArgumentException e) {
            return false;
        }
        String authority = from.getAuthority();
        return authority != null
                && (authority.equalsIgnoreCase(publicUrl.getAuthority())
                        || authority.equalsIgnoreCase(request.getHeader("Host")));
    }
}
