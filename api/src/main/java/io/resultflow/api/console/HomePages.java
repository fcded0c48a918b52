package io.resultflow.api.console;

import io.resultflow.api.customer.LabProperties;
import io.resultflow.api.security.Staff;
import io.resultflow.api.security.StaffCookie;
import io.resultflow.api.staff.OwnSessions;
import io.resultflow.api.web.Language;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.user.SessionId;
import io.resultflow.store.user.User;
import io.resultflow.store.user.Users;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The first page of the console: who is signed in, where else, and the way out. */
@Controller
@RequestMapping(HomePages.PATH)
final class HomePages {
    static final String PATH = "/console";
    /** What was just done, as the page says once. */
    static final String PASSWORD_CHANGED = "password";

    static final String SECOND_FACTOR_REMOVED = "factor";
    private static final String SESSION_ENDED = "session";
    private static final String OTHERS_ENDED = "others";
    private static final Set<String> DONE =
            Set.of(PASSWORD_CHANGED, SECOND_FACTOR_REMOVED, SESSION_ENDED, OTHERS_ENDED);
    private final Users users;
    private final OwnSessions sessions;
    private final StaffCookie cookie;
    private final ConsoleViews views;
    private final LabProperties lab;

    HomePages(Users users, OwnSessions sessions, StaffCookie cookie, ConsoleViews views, LabProperties lab) {
        this.users = users;
        this.sessions = sessions;
        this.cookie = cookie;
        this.views = views;
        this.lab = lab;
    }

    @GetMapping
    ModelAndView show(
            @RequestParam(required = false) @Nullable String done,
            @AuthenticationPrincipal Staff staff,
            HttpServletRequest request) {
        User user = users.find(staff.id()).orElseThrow(() -> new Refused(ProblemCode.NOT_FOUND));
        Language language = ConsoleLanguage.of(request);
        ModelAndView page = views.page("home", PATH, HttpStatus.OK, request)
                .addObject("signedIn", true)
                .addObject("fullName", user.fullName())
                .addObject("username", user.username())
                .addObject("role", user.role().wireName())
                .addObject("factor", user.secondFactor() ? "on" : "off")
                .addObject(
                        "sessions",
                        sessions.of(staff).stream()
                                .map(session -> OpenSession.of(session, staff.tokenHash(), lab, language))
                                .sorted(Comparator.comparing(OpenSession::current)
                                        .reversed())
                                .toList());
        return done != null && DONE.contains(done) ? page.addObject("done", done) : page;
    }

    @PostMapping("/sessions/end")
    ModelAndView end(
            @RequestParam SessionId session, @AuthenticationPrincipal Staff staff, HttpServletRequest request) {
        sessions.end(staff, session, request);
        return ConsoleViews.redirect(PATH + "?done=" + SESSION_ENDED);
    }

    @PostMapping("/sessions/end-others")
    ModelAndView endOthers(@AuthenticationPrincipal Staff staff, HttpServletRequest request) {
        sessions.endOthers(staff, request);
        return ConsoleViews.redirect(PATH + "?done=" + OTHERS_ENDED);
    }

    @PostMapping("/sign-out")
    ModelAndView signOut(
            @AuthenticationPrincipal Staff staff, HttpServletRequest request, HttpServletResponse response) {
        sessions.logOut(staff, request);
        cookie.takeBack(response);
        return ConsoleViews.redirect(SignInPages.PATH + "?why=" + SignInPages.OUT);
    }

    /** Any other address below is none. */
    @GetMapping("/{*rest}")
    ModelAndView unknown(HttpServletRequest request) {
        return views.failed(ProblemCode.NOT_FOUND, HttpStatus.NOT_FOUND, request);
    }
}
