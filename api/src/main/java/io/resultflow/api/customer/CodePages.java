package io.resultflow.api.customer;

import io.resultflow.api.problem.TooManyAttempts;
import io.resultflow.api.security.SameOrigin;
import io.resultflow.domain.access.AccessToken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where people type the code in their text who cannot tap its link; what they find asks for its password as always. */
@Controller
@RequestMapping("/")
final class CodePages {
    private static final int LONGEST_CODE = 40;
    private final Codes codes;
    private final PortalViews views;
    private final SameOrigin sameOrigin;

    CodePages(Codes codes, PortalViews views, SameOrigin sameOrigin) {
        this.codes = codes;
        this.views = views;
        this.sameOrigin = sameOrigin;
    }

    @GetMapping
    ModelAndView show(@RequestParam(required = false) @Nullable String lang, HttpServletRequest request) {
        return views.code(null, lang, request, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView find(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request,
            HttpServletResponse response) {
        sameOrigin.require(request);
        try {
            Optional<AccessToken> found =
                    code.length() > LONGEST_CODE ? Optional.empty() : codes.find(code, request.getRemoteAddr());
            return found.map(token -> views.redirect(token.plain(), lang))
                    .orElseGet(() -> views.code("wrong", lang, request, HttpStatus.NOT_FOUND));
        } catch (TooManyAttempts e) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, String.valueOf(e.retryAfter().toSeconds() + 1));
            return views.code("wait", lang, request, HttpStatus.TOO_MANY_REQUESTS);
        }
    }
}
