package io.resultflow.api.number;

import io.resultflow.api.problem.ProblemTexts;
import io.resultflow.api.web.Language;
import io.resultflow.store.number.MarkedNumber;
import java.time.Instant;

/**
 * A number that gets no texts, as the API writes it.
 *
 * @param id what addresses call it, instead of the number
 * @param source who said so: {@code provider}, {@code text}, {@code page} or {@code staff}
 */
record MarkedNumberJson(String id, String phone, String code, String message, String source, Instant at) {
    static MarkedNumberJson of(MarkedNumber mark, ProblemTexts texts, Language language) {
        return new MarkedNumberJson(
                mark.id().value(),
                mark.number().e164(),
                mark.reason().wireName(),
                texts.title(mark.reason(), language),
                mark.source().wireName(),
                mark.at());
    }

    @Override
    public String toString() {
        return "MarkedNumberJson[" + id + "]";
    }
}
