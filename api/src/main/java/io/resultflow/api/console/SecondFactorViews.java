package io.resultflow.api.console;

import io.resultflow.api.problem.BadField;
import io.resultflow.api.staff.OwnSecondFactor;
import io.resultflow.api.staff.SecondFactorOffer;
import io.resultflow.api.web.Language;
import io.resultflow.domain.problem.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the pages of the second factor say. */
@Component
final class SecondFactorViews {
    private final ConsoleViews views;
    private final ConsoleTexts texts;

    SecondFactorViews(ConsoleViews views, ConsoleTexts texts) {
        this.views = views;
        this.texts = texts;
    }

    /** What it is good for, and the password that it begins with. */
    ModelAndView begin(boolean late, HttpServletRequest request) {
        return page("factor-begin", request).addObject("late", late);
    }

    /** What the app is set up with, and its first code. The key stands in groups of four, as people type it. */
    ModelAndView confirm(SecondFactorOffer offer, HttpServletRequest request) {
        return page("factor-confirm", request)
                .addObject("qr", offer.qr())
                .addObject("key", offer.secret().replaceAll("(.{4})(?=.)", "$1 "));
    }

    /** The codes for the day the phone is lost. No switch of languages: it would lead away from what is shown once. */
    ModelAndView recoveryCodes(List<String> codes, HttpServletRequest request) {
        return page("factor-codes", request).addObject("here", null).addObject("codes", codes);
    }

    ModelAndView remove(HttpServletRequest request) {
        return page("factor-remove", request);
    }

    /** A form that says beside the field what was wrong with what was typed. */
    ModelAndView refused(ModelAndView form, Refused refused, String password, String code, HttpServletRequest request) {
        Language language = ConsoleLanguage.of(request);
        form.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        if (BadField.isNamed(OwnSecondFactor.PASSWORD, refused)) {
            String which = password.isBlank() ? "factor.password.none" : "factor.password.wrong";
            return form.addObject("passwordError", texts.say(which, language));
        }
        if (BadField.isNamed(OwnSecondFactor.CODE, refused)) {
            String which = code.isBlank() ? "factor.code.none" : "factor.code.wrong";
            return form.addObject("codeError", texts.say(which, language));
        }
        throw refused;
    }

    private ModelAndView page(String template, HttpServletRequest request) {
        return views.page(template, SecondFactorPages.PATH, HttpStatus.OK, request)
                .addObject("signedIn", true);
    }
}
