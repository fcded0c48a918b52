package io.resultflow.api.customer;

import io.resultflow.api.problem.ProblemStatus;
import io.resultflow.api.report.Renewing;
import io.resultflow.api.report.Renewing.Offer;
import io.resultflow.api.web.Language;
import io.resultflow.api.web.PageLocale;
import io.resultflow.domain.access.MaskedName;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.report.PhoneNumber;
import io.resultflow.store.report.Delivery;
import io.resultflow.store.report.Report;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What each of the customer's pages says, in the language asked for, else the batch's, else the browser's. */
@Component
final class PortalViews {
    /** The pages below a link's own that are posted to or read, and have no language of their own to switch to. */
    private static final Pattern BELOW = Pattern.compile("/(report\\.pdf|renew)$");

    private final LabProperties lab;
    private final Renewing renewing;
    private final Clock clock;

    PortalViews(LabProperties lab, Renewing renewing, Clock clock) {
        this.lab = lab;
        this.renewing = renewing;
        this.clock = clock;
    }

    ModelAndView form(
            Door.Closed door, Goal goal, @Nullable String lang, HttpServletRequest request, HttpStatus status) {
        Language language = say(lang, door.language(), request);
        ModelAndView page = page("portal/form", language, request, status);
        page.addObject(
                "name",
                MaskedName.of(door.report().customerName(), door.language().code()));
        Instant expiresAt = door.link().expiresAt();
        page.addObject("expires", expiresAt == null ? "" : lab.when(expiresAt, language));
        page.addObject("action", action(door));
        page.addObject("kind", door.link().passwordKind().wireName());
        page.addObject("to", goal == Goal.PAGE ? null : goal.wireName());
        return page;
    }

    ModelAndView wrong(Door.Closed door, Goal goal, int left, @Nullable String lang, HttpServletRequest request) {
        return form(door, goal, lang, request, HttpStatus.FORBIDDEN).addObject("left", left);
    }

    ModelAndView report(Door.Closed door, @Nullable String lang, HttpServletRequest request) {
        ModelAndView page = form(door, Goal.PAGE, lang, request, HttpStatus.OK);
        page.setViewName("portal/report");
        return page.addObject("pdf", action(door) + "/report.pdf");
    }

    /** To the link's own page. */
    ModelAndView redirect(String token, @Nullable String lang) {
        return redirect(token, Goal.PAGE, lang);
    }

    ModelAndView redirect(String token, Goal goal, @Nullable String lang) {
        ModelAndView redirect = new ModelAndView("redirect:" + goal.under(token, lang));
        redirect.setStatus(HttpStatus.SEE_OTHER);
        return redirect;
    }

    /** The page of a link that does not open. */
    ModelAndView shut(Door door, @Nullable String lang, HttpServletRequest request) {
        Language language = say(lang, door.spoken().orElseGet(() -> Language.of(request)), request);
        Doorplate plate = Doorplate.of(door);
        ModelAndView page = page("portal/shut", language, request, ProblemStatus.of(plate.code()))
                .addObject("plate", plate.page())
                .addObject("living", door.living().isPresent());
        door.renewable().ifPresent(report -> offer(report, door.isOutdated(), language, page));
        return page;
    }

    /** Of the phone on file no more is told than its owner needs to know it. */
    private void offer(Report report, boolean outdated, Language language, ModelAndView page) {
        PhoneNumber phone = report.customerPhone();
        if (phone != null) {
            page.addObject("phone", phone.lastDigits());
        }
        Offer offer = renewing.offer(report);
        page.addObject("asked", offer instanceof Offer.Asked);
        page.addObject("renewable", offer instanceof Offer.Open);
        Instant ends = report.expiresAt();
        Delivery newest = report.delivery();
        if (outdated && newest != null && ends != null && ends.isAfter(clock.instant())) {
            page.addObject("newer", lab.when(newest.sentAt(), language));
        }
    }

    /** Asks once more whether the text is really not theirs. */
    ModelAndView notForMe(Language spoken, @Nullable String lang, HttpServletRequest request) {
        return page("portal/not-for-me", say(lang, spoken, request), request, HttpStatus.OK);
    }

    /** The page of a report that ended while it was being opened. */
    ModelAndView refused(ProblemCode code, Door.Closed door, @Nullable String lang, HttpServletRequest request) {
        return shut(ended(code, door), lang, request);
    }

    private static Door ended(ProblemCode code, Door.Closed door) {
        return switch (code) {
            case LINK_REVOKED -> new Door.Revoked(door.language());
            case LINK_SUPERSEDED -> new Door.Superseded(door.language());
            default -> new Door.Expired(door.link(), door.report(), door.language());
        };
    }

    /**
     * Where a code is typed.
     *
     * @param problem what was wrong with the last one: {@code wrong} or {@code wait}; null for nothing
     */
    ModelAndView code(@Nullable String problem, @Nullable String lang, HttpServletRequest request, HttpStatus status) {
        return page("portal/code", say(lang, Language.of(request), request), request, status)
                .addObject("problem", problem);
    }

    /** The page of whatever else went wrong. */
    ModelAndView failed(HttpStatus status, HttpServletRequest request) {
        Language language = say(null, Language.of(request), request);
        return page("portal/shut", language, request, status).addObject("plate", "failed");
    }

    private ModelAndView page(String view, Language language, HttpServletRequest request, HttpStatus status) {
        ModelAndView page = new ModelAndView(view, status);
        page.addObject("lab", lab);
        page.addObject("lang", language.code());
        page.addObject("other", language == Language.VI ? "en" : "vi");
        String here = BELOW.matcher(request.getRequestURI()).replaceFirst("");
        page.addObject("here", here);
        page.addObject("link", here.replaceFirst("/not-for-me$", ""));
        return page;
    }

    private static Language say(@Nullable String lang, Language otherwise, HttpServletRequest request) {
        Language language = lang == null ? otherwise : Language.of(lang);
        PageLocale.say(request, language);
        return language;
    }

    private static String action(Door.Closed door) {
        return "/r/" + door.token().plain();
    }
}
