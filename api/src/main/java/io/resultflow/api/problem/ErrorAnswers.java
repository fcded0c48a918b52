package io.resultflow.api.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers with a problem what failed before it reached a controller: unknown paths, the firewall, the container. */
@RestController
@io.swagger.v3.oas.annotations.Hidden
final class ErrorAnswers implements ErrorController {
    private final Problems problems;

    ErrorAnswers(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<ProblemJson> error(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return problems.answer(HttpCodes.of(status instanceof Integer code ? code : 404), request);
    }
}
