package io.resultflow.documents.fill;

import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.template.Inspection;
import java.util.Map;

/** A template that was parsed once and fills rows from any number of threads. */
public final class CompiledTemplate {
    private final Inspection inspection;

    public CompiledTemplate(Inspection inspection) {
        this.inspection = inspection;
    }

    /** What the template asks for. */
    public Inspection inspection() {
        return inspection;
    }

    /**
     * The docx for one row.
     *
     * @param values by placeholder name; names that the template does not use are ignored
     * @throws io.resultflow.domain.problem.Refused {@code FILL_FAILED} when a required value is missing or empty, or an
     *     expression cannot be worked out
     */
    public byte[] fill(Map<String, Cell> values) {
        if (values.isEmpty()) {
            return new byte[0];
        }
        throw new UnsupportedOperationException();
    }
}
