package io.resultflow.domain.template;

import io.resultflow.domain.problem.Issue;
import java.util.List;

/**
 * What a sound template asks for.
 *
 * @param placeholders every name it uses, once each, in reading order: body, headers, footers, notes
 * @param warnings what is worth a look but stops nothing
 */
public record Inspection(List<Placeholder> placeholders, List<Issue> warnings) {
    public Inspection {
        placeholders = List.copyOf(placeholders);
        warnings = List.copyOf(warnings);
    }
}
