package io.resultflow.api.customer;

import io.resultflow.api.problem.ProblemStatus;
import io.resultflow.api.web.Language;
import io.resultflow.api.web.PageLocale;
import io.resultflow.domain.access.MaskedName;
import io.resultflow.domain.problem.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What each of the customer's pages says, in the language asked for, else the batch's, else the browser's. */
@Component
final class PortalViews {
    private final LabProperties lab;

    PortalViews(LabProperties lab) {
        this.lab = lab;
    }

    ModelAndView form(Door.Closed door, @Nullable String lang, HttpServletRequest request, HttpStatus status) {
        Language language = say(lang, door.language(), request);
        ModelAndView page = page("portal/form", language, request, status);
        page.addObject(
                "name",
                MaskedName.of(door.report().customerName(), door.language().code()));
        Instant expiresAt = door.link().expiresAt();
        page.addObject("expires", expiresAt == null ? "" : when(expiresAt, language));
        page.addObject("action", action(door));
        return page;
    }

    ModelAndView wrong(Door.Closed door, int left, @Nullable String lang, HttpServletRequest request) {
        return form(door, lang, request, HttpStatus.FORBIDDEN).addObject("left", left);
    }

    ModelAndView report(Door.Closed door, @Nullable String lang, HttpServletRequest request) {
        ModelAndView page = form(door, lang, request, HttpStatus.OK);
        page.setViewName("portal/report");
        return page.addObject("pdf", action(door) + "/report.pdf");
    }

    ModelAndView redirect(String token, @Nullable String lang) {
        ModelAndView redirect = new ModelAndView("redirect:" + CustomerPages.pageOf(token, lang));
        redirect.setStatus(HttpStatus.SEE_OTHER);
        return redirect;
    }

    /** The page of a link that does not open. */
    ModelAndView shut(Door door, @Nullable String lang, HttpServletRequest request) {
        Language language = say(lang, door.spoken().orElseGet(() -> Language.of(request)), request);
        Doorplate plate = Doorplate.of(door);
        return page("portal/shut", language, request, ProblemStatus.of(plate.code()))
                .addObject("plate", plate.page());
    }

    /** The page of a report that ended while it was being opened. */
    ModelAndView refused(ProblemCode code, Language spoken, @Nullable String lang, HttpServletRequest request) {
        return shut(
                code == ProblemCode.LINK_REVOKED ? new Door.Revoked(spoken) : new Door.Expired(spoken), lang, request);
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
        String path = request.getRequestURI();
        page.addObject("here", path.endsWith("/report.pdf") ? path.substring(0, path.lastIndexOf('/')) : path);
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

    private String when(Instant instant, Language language) {
        String pattern = language == Language.VI ? "HH:mm 'ngày' dd/MM/yyyy" : "d MMMM yyyy, HH:mm";
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(instant.atZone(lab.zone()));
    }
}
