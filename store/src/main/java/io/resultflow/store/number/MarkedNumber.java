package io.resultflow.store.number;

import io.resultflow.domain.delivery.MarkId;
import io.resultflow.domain.delivery.MarkSource;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.report.PhoneNumber;
import java.time.Instant;

/**
 * A number that gets no texts, why and since when.
 *
 * @param id names it where the number itself must not stand
 */
public record MarkedNumber(MarkId id, PhoneNumber number, ProblemCode reason, MarkSource source, Instant at) {
    @Override
    public String toString() {
        return "MarkedNumber[" + id + " " + reason + "]";
    }
}
