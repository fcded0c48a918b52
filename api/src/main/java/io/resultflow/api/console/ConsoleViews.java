package io.resultflow.api.console;

import io.resultflow.api.customer.LabProperties;
import io.resultflow.api.problem.TooManyAttempts;
import io.resultflow.api.web.Language;
import io.resultflow.api.web.RequestId;
import io.resultflow.domain.problem.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The frame of every page of the console, in the language that was chosen. */
@Component
final class ConsoleViews {
    private final LabProperties lab;
    private final ConsoleTexts texts;

    ConsoleViews(LabProperties lab, ConsoleTexts texts) {
        this.lab = lab;
        this.texts = texts;
    }

    /**
     * A page.
     *
     * @param template its file's name
     * @param here where the switch of languages leads
     */
    ModelAndView page(String template, String here, HttpStatus status, HttpServletRequest request) {
        Language language = ConsoleLanguage.of(request);
        return new ModelAndView("console/" + template, status)
                .addObject("lab", lab)
                .addObject("lang", language.code())
                .addObject("other", language == Language.VI ? "en" : "vi")
                .addObject("here", here)
                .addObject("to", null);
    }

    /** A form that says how long its next try has to wait. */
    ModelAndView wait(ModelAndView form, TooManyAttempts e, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(
                HttpHeaders.RETRY_AFTER, String.valueOf(e.retryAfter().toSeconds() + 1));
        form.setStatus(HttpStatus.TOO_MANY_REQUESTS);
        return form.addObject("complaint", texts.wait(e.retryAfter(), ConsoleLanguage.of(request)));
    }

    /** The page of what cannot be done. */
    ModelAndView failed(ProblemCode code, HttpStatus status, HttpServletRequest request) {
        Language language = ConsoleLanguage.of(request);
        return failed(texts.title(code, language), texts.remedy(code, language), status, request);
    }

    /** The page of a form that another site sent. */
    ModelAndView forged(HttpServletRequest request) {
        Language language = ConsoleLanguage.of(request);
        return failed(texts.say("forged", language), texts.say("forged.do", language), HttpStatus.FORBIDDEN, request);
    }

    private ModelAndView failed(String heading, String remedy, HttpStatus status, HttpServletRequest request) {
        return page("failed", ReturnPath.HOME.path(), status, request)
                .addObject("heading", heading)
                .addObject("remedy", remedy)
                .addObject("requestId", RequestId.current());
    }

    /** Leads on after a form, so that going back sends nothing again. */
    static ModelAndView redirect(String path) {
        ModelAndView redirect = new ModelAndView("redirect:" + path);
        redirect.setStatus(HttpStatus.SEE_OTHER);
        return redirect;
    }
}
