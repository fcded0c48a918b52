package io.resultflow.api.number;

import io.resultflow.api.problem.BadField;
import io.resultflow.api.problem.ProblemTexts;
import io.resultflow.api.security.Staff;
import io.resultflow.api.web.Language;
import io.resultflow.api.web.PageJson;
import io.resultflow.api.web.Paging;
import io.resultflow.api.web.Reason;
import io.resultflow.domain.audit.AuditAction;
import io.resultflow.domain.audit.Subject;
import io.resultflow.domain.batch.BatchOptions;
import io.resultflow.domain.delivery.MarkId;
import io.resultflow.domain.delivery.MarkSource;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.report.PhoneNumber;
import io.resultflow.store.audit.AuditLog;
import io.resultflow.store.number.MarkedNumber;
import io.resultflow.store.number.MarkedNumbers;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The numbers that get no texts. A number comes in a body only: addresses are kept by proxies and browsers. */
@RestController
@RequestMapping("/api/v1/numbers")
final class NumbersController {
    private final MarkedNumbers numbers;
    private final AuditLog audit;
    private final ProblemTexts texts;

    NumbersController(MarkedNumbers numbers, AuditLog audit, ProblemTexts texts) {
        this.numbers = numbers;
        this.audit = audit;
        this.texts = texts;
    }

    /** Whom not to text, and why. */
    record OptOut(@Nullable String phone, @Nullable String reason) {
        @Override
        public String toString() {
            return "OptOut[…]";
        }
    }

    @GetMapping
    PageJson<MarkedNumberJson> list(
            @RequestParam(defaultValue = Paging.FIRST) int page,
            @RequestParam(defaultValue = Paging.USUAL) int size,
            HttpServletRequest request) {
        Paging asked = new Paging(page, size);
        Language language = Language.of(request);
        return PageJson.of(
                numbers.page(asked.page(), asked.size()), mark -> MarkedNumberJson.of(mark, texts, language));
    }

    /** From now on the number is not texted, whoever asks for it. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    MarkedNumberJson add(@RequestBody OptOut optOut, @AuthenticationPrincipal Staff staff, HttpServletRequest request) {
        if (optOut.phone() == null) {
            throw BadField.missing("phone");
        }
        String reason = Reason.of(optOut.reason());
        PhoneNumber phone = PhoneNumber.parse(optOut.phone(), BatchOptions.DEFAULT.region());
        MarkedNumber mark = numbers.optOut(phone, MarkSource.STAFF);
        audit.record(staff.id(), AuditAction.NUMBER_OPTED_OUT, Subject.of(mark.id()), request.getRemoteAddr(), reason);
        return MarkedNumberJson.of(mark, texts, Language.of(request));
    }

    /** It gets texts again: rows that were parked for it go out after a {@code retry}. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable MarkId id, @AuthenticationPrincipal Staff staff, HttpServletRequest request) {
        MarkedNumber mark = numbers.find(id).orElseThrow(() -> new Refused(ProblemCode.NOT_FOUND));
        audit.record(staff.id(), AuditAction.NUMBER_CLEARED, Subject.of(id), request.getRemoteAddr(), null);
        numbers.clear(mark.number());
    }
}
