package io.resultflow.api.webhook;

import io.resultflow.domain.audit.AuditAction;
import io.resultflow.domain.audit.Subject;
import io.resultflow.domain.delivery.MarkSource;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.sms.SmsReply;
import io.resultflow.store.audit.AuditLog;
import io.resultflow.store.number.MarkedNumber;
import io.resultflow.store.number.MarkedNumbers;
import org.springframework.stereotype.Component;

/**
 * Does what customers wish who answer a text. STOP ends all texts to their number; START takes back what they or the
 * provider said, never what staff or the page's "not for me" did: there the number's owner may be the wrong person.
 */
@Component
final class Replies {
    private final MarkedNumbers numbers;
    private final AuditLog audit;

    Replies(MarkedNumbers numbers, AuditLog audit) {
        this.numbers = numbers;
        this.audit = audit;
    }

    void obey(SmsReply reply) {
        MarkedNumber mark = numbers.find(reply.from())
                .filter(found -> found.reason() == ProblemCode.SMS_OPTED_OUT)
                .orElse(null);
        switch (reply.wish()) {
            case STOP -> {
                if (mark == null) {
                    record(AuditAction.NUMBER_OPTED_OUT, numbers.optOut(reply.from(), MarkSource.TEXT));
                }
            }
            case START -> {
                if (mark != null && mark.source().isTheOwners()) {
                    record(AuditAction.NUMBER_CLEARED, mark);
                    numbers.clear(reply.from());
                }
            }
        }
    }

    private void record(AuditAction action, MarkedNumber mark) {
        audit.record(null, action, Subject.of(mark.id()), null, "text");
    }
}
