package io.resultflow.api.problem;

import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageConversionException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Turns whatever a REST controller throws into a problem. Nothing of an exception's text reaches the caller. */
@RestControllerAdvice
final class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemJson> refused(Refused refused, HttpServletRequest request) {
        return problems.answer(refused, request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemJson> unfit(UnfitSheet sheet, HttpServletRequest request) {
        return problems.answer(sheet, request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemJson> tooManyAttempts(TooManyAttempts e, HttpServletRequest request) {
        return problems.answer(new Refused(ProblemCode.TOO_MANY_ATTEMPTS), request, e.retryAfter());
    }

    @ExceptionHandler
    ResponseEntity<ProblemJson> secondFactor(SecondFactorNeeded e, HttpServletRequest request) {
        return problems.answer(e, request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemJson> missingField(MissingServletRequestParameterException e, HttpServletRequest request) {
        return problems.answer(BadField.missing(e.getParameterName()), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemJson> missingPart(MissingServletRequestPartException e, HttpServletRequest request) {
        return problems.answer(BadField.missing(e.getRequestPartName()), request);
    }

    /** An id that is none names nothing; any other parameter has a wrong value. */
    @ExceptionHandler
    ResponseEntity<ProblemJson> wrongType(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        boolean inPath =
                e.getParameter().hasParameterAnnotation(org.springframework.web.bind.annotation.PathVariable.class);
        return inPath
                ? problems.answer(ProblemCode.NOT_FOUND, request)
                : problems.answer(BadField.notAllowed(e.getName()), request);
    }

    @ExceptionHandler({HttpMessageNotReadableException.class, HttpMessageConversionException.class})
    ResponseEntity<ProblemJson> unreadable(HttpServletRequest request) {
        return problems.answer(ProblemCode.BAD_REQUEST, request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemJson> tooLarge(MaxUploadSizeExceededException e, HttpServletRequest request) {
        return problems.answer(ProblemCode.FILE_TOO_LARGE, request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemJson> noMultipart(MultipartException e, HttpServletRequest request) {
        return problems.answer(ProblemCode.BAD_REQUEST, request);
    }

    /** Leaves it to the security filters, which answer 401 or 403. */
    @ExceptionHandler
    ResponseEntity<ProblemJson> denied(AccessDeniedException e, HttpServletRequest request) {
        return problems.answer(ProblemCode.FORBIDDEN, request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemJson> anything(Exception e, HttpServletRequest request) {
        ProblemCode code = e instanceof ErrorResponse response
                ? HttpCodes.of(response.getStatusCode().value())
                : ProblemCode.INTERNAL;
        if (code == ProblemCode.INTERNAL) {
            LOG.error("a request failed", e);
        }
        return problems.answer(code, request);
    }
}
