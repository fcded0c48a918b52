package io.resultflow.api.customer;

import io.resultflow.api.report.Renewing;
import io.resultflow.api.security.SameOrigin;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Whoever holds a link that opens no more asks for a new one, which goes to the phone on file. */
@Controller
final class RenewalPages {
    private final Doors doors;
    private final Renewing renewing;
    private final PortalViews views;
    private final SameOrigin sameOrigin;

    RenewalPages(Doors doors, Renewing renewing, PortalViews views, SameOrigin sameOrigin) {
        this.doors = doors;
        this.renewing = renewing;
        this.views = views;
        this.sameOrigin = sameOrigin;
    }

    /** Leads back to the link's page, which tells how it stands: loading that again asks for nothing. */
    @PostMapping("/r/{token}/renew")
    ModelAndView renew(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request) {
        sameOrigin.require(request);
        Door door = doors.find(token);
        if (door instanceof Door.Unknown) {
            return views.shut(door, lang, request);
        }
        door.renewable().ifPresent(report -> renewing.renew(report, null, request.getRemoteAddr()));
        return views.redirect(token, lang);
    }
}
