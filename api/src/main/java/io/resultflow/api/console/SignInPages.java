package io.resultflow.api.console;

import io.resultflow.api.problem.SecondFactorNeeded;
import io.resultflow.api.problem.TooManyAttempts;
import io.resultflow.api.security.StaffCookie;
import io.resultflow.api.staff.Login;
import io.resultflow.api.staff.Logins;
import io.resultflow.api.staff.Typed;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where staff sign in: name and password, then the code of whoever has a second factor. */
@Controller
@RequestMapping(SignInPages.PATH)
final class SignInPages {
    static final String PATH = "/console/sign-in";
    /** Why somebody is here who was signed in: the login ended by itself, or by them. */
    static final String ENDED = "ended";

    static final String OUT = "out";
    private final Logins logins;
    private final StaffCookie cookie;
    private final SignInViews views;
    private final ConsoleViews frame;

    SignInPages(Logins logins, StaffCookie cookie, SignInViews views, ConsoleViews frame) {
        this.logins = logins;
        this.cookie = cookie;
        this.views = views;
        this.frame = frame;
    }

    @GetMapping
    ModelAndView show(
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String why,
            HttpServletRequest request) {
        ModelAndView form = views.form(ReturnPath.of(to), "", HttpStatus.OK, request);
        return ENDED.equals(why) || OUT.equals(why) ? form.addObject("why", why) : form;
    }

    /** An unknown name and a wrong password are told alike. */
    @PostMapping
    ModelAndView byPassword(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(required = false) @Nullable String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        ReturnPath goal = ReturnPath.of(to);
        if (username.isBlank() || password.isBlank()) {
            return views.incomplete(goal, username, request);
        }
        try {
            return in(
                    logins.byPassword(
                            Typed.required("username", username.strip()),
                            Typed.required("password", password),
                            request),
                    goal,
                    response);
        } catch (SecondFactorNeeded needed) {
            return views.code(needed.challenge(), goal, HttpStatus.OK, request);
        } catch (TooManyAttempts e) {
            return frame.wait(views.form(goal, username, HttpStatus.OK, request), e, request, response);
        } catch (Refused refused) {
            return views.wrong(goal, username, request);
        }
    }

    @PostMapping("/code")
    ModelAndView byCode(
            @RequestParam(defaultValue = "") String challenge,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(required = false) @Nullable String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        ReturnPath goal = ReturnPath.of(to);
        try {
            return in(logins.byCode(challenge, code, request), goal, response);
        } catch (TooManyAttempts e) {
            return frame.wait(views.code(challenge, goal, HttpStatus.OK, request), e, request, response);
        } catch (Refused refused) {
            return refused.code() == ProblemCode.MFA_CODE_WRONG
                    ? views.wrongCode(challenge, goal, request)
                    : views.late(goal, request);
        }
    }

    private ModelAndView in(Login login, ReturnPath goal, HttpServletResponse response) {
        cookie.give(login.token(), response);
        return ConsoleViews.redirect(goal.path());
    }
}
