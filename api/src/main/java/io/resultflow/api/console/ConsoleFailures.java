package io.resultflow.api.console;

import io.resultflow.api.problem.ProblemStatus;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** Staff get a page that says what to do, whatever failed. */
@ControllerAdvice(basePackageClasses = ConsoleFailures.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ConsoleFailures {
    private static final Logger LOG = LoggerFactory.getLogger(ConsoleFailures.class);
    private final ConsoleViews views;

    ConsoleFailures(ConsoleViews views) {
        this.views = views;
    }

    @ExceptionHandler
    ModelAndView refused(Refused refused, HttpServletRequest request) {
        return page(refused.code(), request);
    }

    /** A field that no form of ours leaves out or fills so. */
    @ExceptionHandler({MissingServletRequestParameterException.class, MethodArgumentTypeMismatchException.class})
    ModelAndView notOurs(HttpServletRequest request) {
        return page(ProblemCode.NOT_FOUND, request);
    }

    @ExceptionHandler
    ModelAndView anything(Exception e, HttpServletRequest request) {
        LOG.error("a page of the console failed", e);
        return page(ProblemCode.INTERNAL, request);
    }

    private ModelAndView page(ProblemCode code, HttpServletRequest request) {
        return views.failed(code, ProblemStatus.of(code), request);
    }
}
