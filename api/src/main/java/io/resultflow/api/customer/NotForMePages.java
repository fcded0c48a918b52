package io.resultflow.api.customer;

import io.resultflow.api.security.SameOrigin;
import io.resultflow.api.web.Language;
import io.resultflow.domain.Sha256;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** For people who got somebody else's text: a question first, since it ends the link, then an answer. */
@Controller
@RequestMapping("/r/{token}/not-for-me")
final class NotForMePages {
    private final Doors doors;
    private final NotForMe notForMe;
    private final PortalViews views;
    private final SameOrigin sameOrigin;

    NotForMePages(Doors doors, NotForMe notForMe, PortalViews views, SameOrigin sameOrigin) {
        this.doors = doors;
        this.notForMe = notForMe;
        this.views = views;
        this.sameOrigin = sameOrigin;
    }

    @GetMapping
    ModelAndView ask(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request) {
        Door door = doors.find(token);
        return door.living().isPresent()
                ? views.notForMe(door.spoken().orElseGet(() -> Language.of(request)), lang, request)
                : views.shut(door, lang, request);
    }

    /** Leads to the link's page, which says that it is done. */
    @PostMapping
    ModelAndView said(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request) {
        sameOrigin.require(request);
        Door door = doors.find(token);
        if (door instanceof Door.Unknown) {
            return views.shut(door, lang, request);
        }
        door.living().ifPresent(report -> notForMe.said(report, Sha256.hex(token), request.getRemoteAddr()));
        return views.redirect(token, lang);
    }
}
