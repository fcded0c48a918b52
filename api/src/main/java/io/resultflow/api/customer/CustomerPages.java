package io.resultflow.api.customer;

import io.resultflow.api.security.SameOrigin;
import io.resultflow.api.web.Download;
import io.resultflow.api.web.Language;
import io.resultflow.domain.problem.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages behind a link. Looking at them changes nothing, since phones look at links before people do. */
@Controller
@RequestMapping("/r/{token}")
final class CustomerPages {
    private final Doors doors;
    private final Visits visits;
    private final VisitCookie cookies;
    private final PortalViews views;
    private final SameOrigin sameOrigin;
    private final SlowAnswers slow;

    CustomerPages(
            Doors doors,
            Visits visits,
            VisitCookie cookies,
            PortalViews views,
            SameOrigin sameOrigin,
            SlowAnswers slow) {
        this.doors = doors;
        this.visits = visits;
        this.cookies = cookies;
        this.views = views;
        this.sameOrigin = sameOrigin;
        this.slow = slow;
    }

    /** The password's form; for whoever is inside, the report. */
    @GetMapping
    ModelAndView show(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String lang,
            @CookieValue(name = VisitCookie.NAME, required = false) @Nullable String secret,
            HttpServletRequest request) {
        Door door = doors.find(token);
        if (door instanceof Door.Closed closed) {
            return visits.isInside(closed, secret)
                    ? views.report(closed, lang, request)
                    : views.form(closed, Goal.PAGE, lang, request, HttpStatus.OK);
        }
        return views.shut(door, lang, request);
    }

    /** The right password leads to where its visitor wanted to be by a redirect, so that going back asks nothing again. */
    @PostMapping
    Object open(
            @PathVariable String token,
            @ModelAttribute TypedPassword typed,
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam(required = false) @Nullable String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        Goal goal = Goal.of(to);
        sameOrigin.require(request);
        if (!(doors.find(token) instanceof Door.Closed door)) {
            return views.shut(doors.find(token), lang, request);
        }
        String password = typed.line();
        if (password.isBlank()) {
            return views.form(door, goal, lang, request, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Doors.Try tried = doors.open(door, password, request.getRemoteAddr());
        if (tried instanceof Doors.Try.Right) {
            cookies.give(visits.begin(door), token, response);
            return views.redirect(token, goal, lang);
        }
        ModelAndView page = tried instanceof Doors.Try.Wrong wrong
                ? views.wrong(door, goal, wrong.left(), lang, request)
                : views.shut(doors.find(token), lang, request);
        CompletableFuture<Void> turn = slow.turn(request.getRemoteAddr());
        return turn.isDone() ? page : turn.thenApply(now -> page);
    }

    /** The PDF for whoever is inside; everybody else gets the form again. HEAD shows nothing and so records nothing. */
    @GetMapping("/report.pdf")
    Object pdf(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String download,
            @RequestParam(required = false) @Nullable String lang,
            @CookieValue(name = VisitCookie.NAME, required = false) @Nullable String secret,
            HttpServletRequest request) {
        Door door = doors.find(token);
        if (!(door instanceof Door.Closed closed)) {
            return views.shut(door, lang, request);
        }
        if (!visits.isInside(closed, secret)) {
            return views.form(closed, download == null ? Goal.PDF : Goal.DOWNLOAD, lang, request, HttpStatus.FORBIDDEN);
        }
        if (request.getMethod().equals("HEAD")) {
            return ResponseEntity.ok()
                    .header(HttpHeaders.CONTENT_TYPE, "application/pdf")
                    .build();
        }
        byte[] content;
        try {
            content = visits.read(closed.report(), Objects.requireNonNull(secret), request);
        } catch (Refused meanwhile) {
            return views.refused(meanwhile.code(), closed, lang, request);
        }
        String filename = Language.VI == closed.language() ? "ket-qua.pdf" : "report.pdf";
        return download == null
                ? Download.inline(content, filename, "application/pdf")
                : Download.attachment(content, filename, "application/pdf");
    }
}
