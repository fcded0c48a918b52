package io.resultflow.api.console;

import io.resultflow.api.problem.BadField;
import io.resultflow.api.problem.TooManyAttempts;
import io.resultflow.api.security.Staff;
import io.resultflow.api.staff.NewPassword;
import io.resultflow.api.web.Language;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where a new password is chosen: the only page that is open while somebody else knows the current one. */
@Controller
@RequestMapping(PasswordPages.PATH)
final class PasswordPages {
    static final String PATH = "/console/password";
    private final NewPassword newPassword;
    private final ConsoleViews views;
    private final ConsoleTexts texts;

    PasswordPages(NewPassword newPassword, ConsoleViews views, ConsoleTexts texts) {
        this.newPassword = newPassword;
        this.views = views;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView show(@AuthenticationPrincipal Staff staff, HttpServletRequest request) {
        return form(staff, request);
    }

    @PostMapping
    ModelAndView change(
            @ModelAttribute TypedChange typed,
            @AuthenticationPrincipal Staff staff,
            HttpServletRequest request,
            HttpServletResponse response) {
        String slip = typed.slip();
        if (slip != null) {
            return again(staff, say("password." + slip, request), request);
        }
        try {
            newPassword.choose(staff, typed.current(), typed.chosen(), request);
        } catch (TooManyAttempts e) {
            return views.wait(form(staff, request), e, request, response);
        } catch (Refused refused) {
            return again(staff, complaint(refused, request), request);
        }
        return ConsoleViews.redirect(HomePages.PATH + "?done=" + HomePages.PASSWORD_CHANGED);
    }

    private String complaint(Refused refused, HttpServletRequest request) {
        return BadField.isNamed(NewPassword.CURRENT, refused)
                ? say("password.wrong", request)
                : texts.title(ProblemCode.PASSWORD_TOO_WEAK, ConsoleLanguage.of(request));
    }

    private String say(String key, HttpServletRequest request) {
        return texts.say(key, ConsoleLanguage.of(request));
    }

    private ModelAndView again(Staff staff, String complaint, HttpServletRequest request) {
        ModelAndView form = form(staff, request).addObject("complaint", complaint);
        form.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return form;
    }

    private ModelAndView form(Staff staff, HttpServletRequest request) {
        Language language = ConsoleLanguage.of(request);
        return views.page("password", PATH, HttpStatus.OK, request)
                .addObject("signedIn", true)
                .addObject("first", staff.mustChangePassword())
                .addObject("rule", texts.remedy(ProblemCode.PASSWORD_TOO_WEAK, language));
    }
}
