package io.resultflow.api.customer;

import io.resultflow.api.problem.ProblemStatus;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** A customer gets a page with the lab's contact, whatever failed. */
@ControllerAdvice(assignableTypes = {CustomerPages.class, RenewalPages.class, NotForMePages.class, CodePages.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PageFailures {
    private static final Logger LOG = LoggerFactory.getLogger(PageFailures.class);
    private final PortalViews views;

    PageFailures(PortalViews views) {
        this.views = views;
    }

    @ExceptionHandler
    ModelAndView refused(Refused refused, HttpServletRequest request) {
        return views.failed(ProblemStatus.of(refused.code()), request);
    }

    @ExceptionHandler
    ModelAndView anything(Exception e, HttpServletRequest request) {
        LOG.error("a customer's page failed", e);
        return views.failed(ProblemStatus.of(ProblemCode.INTERNAL), request);
    }
}
