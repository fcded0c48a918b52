package io.resultflow.api.console;

import io.resultflow.domain.problem.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the pages of signing in say. */
@Component
final class SignInViews {
    private static final String COMPLAINT = "complaint";
    private final ConsoleViews views;
    private final ConsoleTexts texts;

    SignInViews(ConsoleViews views, ConsoleTexts texts) {
        this.views = views;
        this.texts = texts;
    }

    /** Name and password. */
    ModelAndView form(ReturnPath goal, String username, HttpStatus status, HttpServletRequest request) {
        return views.page("sign-in", SignInPages.PATH, status, request)
                .addObject("to", goal.path())
                .addObject("username", username);
    }

    ModelAndView wrong(ReturnPath goal, String username, HttpServletRequest request) {
        return form(goal, username, HttpStatus.FORBIDDEN, request)
                .addObject(COMPLAINT, texts.problem(ProblemCode.WRONG_CREDENTIALS, ConsoleLanguage.of(request)));
    }

    ModelAndView incomplete(ReturnPath goal, String username, HttpServletRequest request) {
        return form(goal, username, HttpStatus.UNPROCESSABLE_CONTENT, request)
                .addObject(COMPLAINT, texts.say("sign-in.incomplete", ConsoleLanguage.of(request)));
    }

    /** The second step came too late, or was made already. */
    ModelAndView late(ReturnPath goal, HttpServletRequest request) {
        return form(goal, "", HttpStatus.FORBIDDEN, request)
                .addObject(COMPLAINT, texts.say("sign-in.late", ConsoleLanguage.of(request)));
    }

    /** The second step; its challenge goes along, since nobody is signed in yet. */
    ModelAndView code(String challenge, ReturnPath goal, HttpStatus status, HttpServletRequest request) {
        return views.page("code", SignInPages.PATH, status, request)
                .addObject("to", goal.path())
                .addObject("challenge", challenge);
    }

    ModelAndView wrongCode(String challenge, ReturnPath goal, HttpServletRequest request) {
        return code(challenge, goal, HttpStatus.FORBIDDEN, request)
                .addObject(COMPLAINT, texts.problem(ProblemCode.MFA_CODE_WRONG, ConsoleLanguage.of(request)));
    }
}
