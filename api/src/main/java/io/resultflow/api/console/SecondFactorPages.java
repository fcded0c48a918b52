package io.resultflow.api.console;

import io.resultflow.api.problem.TooManyAttempts;
import io.resultflow.api.security.Staff;
import io.resultflow.api.staff.OwnSecondFactor;
import io.resultflow.api.staff.SecondFactorOffer;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where staff set an authenticator app up, with the password and a first code, and take it away, with both again. */
@Controller
@RequestMapping(SecondFactorPages.PATH)
final class SecondFactorPages {
    static final String PATH = "/console/second-factor";
    /** Why somebody is asked for the password again who had given it: the first code came too late. */
    private static final String LATE = "late";

    private final OwnSecondFactor factor;
    private final SecondFactorViews views;
    private final ConsoleViews frame;

    SecondFactorPages(OwnSecondFactor factor, SecondFactorViews views, ConsoleViews frame) {
        this.factor = factor;
        this.views = views;
        this.frame = frame;
    }

    /** A page that is loaded again, as phones do when one comes back from the app, still shows what is to be scanned. */
    @GetMapping
    ModelAndView show(
            @RequestParam(required = false) @Nullable String why,
            @AuthenticationPrincipal Staff staff,
            HttpServletRequest request) {
        if (factor.isOn(staff)) {
            return views.remove(request);
        }
        Optional<SecondFactorOffer> begun = factor.begun(staff);
        return begun.isPresent() ? views.confirm(begun.get(), request) : views.begin(LATE.equals(why), request);
    }

    @PostMapping("/begin")
    ModelAndView begin(
            @RequestParam(defaultValue = "") String password,
            @AuthenticationPrincipal Staff staff,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            factor.begin(staff, password, request);
        } catch (TooManyAttempts e) {
            return frame.wait(views.begin(false, request), e, request, response);
        } catch (Refused refused) {
            return refused.code() == ProblemCode.MFA_ALREADY_ON
                    ? ConsoleViews.redirect(PATH)
                    : views.refused(views.begin(false, request), refused, password, "", request);
        }
        return ConsoleViews.redirect(PATH);
    }

    /** The one answer that is no redirect: what it shows is stored nowhere. Sent again, the form shows nothing. */
    @PostMapping("/confirm")
    ModelAndView confirm(
            @RequestParam(defaultValue = "") String code,
            @AuthenticationPrincipal Staff staff,
            HttpServletRequest request) {
        Optional<SecondFactorOffer> begun = factor.begun(staff);
        if (begun.isEmpty()) {
            return ConsoleViews.redirect(PATH + "?why=" + LATE);
        }
        try {
            return views.recoveryCodes(factor.confirm(staff, code, request), request);
        } catch (Refused refused) {
            return views.refused(views.confirm(begun.get(), request), refused, "", code, request);
        }
    }

    @PostMapping("/remove")
    ModelAndView remove(
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String code,
            @AuthenticationPrincipal Staff staff,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            factor.remove(staff, password, code, request);
        } catch (TooManyAttempts e) {
            return frame.wait(views.remove(request), e, request, response);
        } catch (Refused refused) {
            return views.refused(views.remove(request), refused, password, code, request);
        }
        return ConsoleViews.redirect(HomePages.PATH + "?done=" + HomePages.SECOND_FACTOR_REMOVED);
    }
}
