package io.resultflow.store.number;

import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.report.PhoneNumber;
import java.time.Instant;

/** A number that gets no texts, why and since when. */
public record MarkedNumber(PhoneNumber number, ProblemCode reason, Instant at) {
    @Override
    public String toString() {
        return "MarkedNumber[" + reason + "]";
    }
}
