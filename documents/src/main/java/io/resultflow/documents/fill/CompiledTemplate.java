package io.resultflow.documents.fill;

import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.problem.Severity;
import io.resultflow.domain.template.Inspection;
import io.resultflow.domain.template.Placeholder;
import io.resultflow.domain.template.TemplateLanguage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/** A template that was parsed once and fills rows from any number of threads. */
public final class CompiledTemplate {
    private final Inspection inspection;
    private final List<Part> parts;
    private final @Nullable TemplateLanguage language;
    private final int sizeHint;

    /** A part that is ready to be written, or one that waits for a row. */
    private sealed interface Part {
        record Ready(DocxZip.Entry entry) implements Part {}

        record Tagged(String name, String text) implements Part {}
    }

    /**
     * @param inspection its placeholders, the one at index n known to the parts as slot n of {@link Slots}
     * @param parts by name, in the order in which they are written
     * @param language how numbers, dates and amounts are written; null when nobody said
     */
    public CompiledTemplate(
            Inspection inspection, Map<String, TemplatePart> parts, @Nullable TemplateLanguage language) {
        this.inspection = inspection;
        this.language = language;
        this.parts = new ArrayList<>();
        int size = 0;
        for (Map.Entry<String, TemplatePart> part : parts.entrySet()) {
            if (part.getValue() instanceof TemplatePart.Tagged tagged) {
                this.parts.add(new Part.Tagged(part.getKey(), tagged.text()));
                size += tagged.text().length() / 4;
            } else if (part.getValue() instanceof TemplatePart.Fixed fixed) {
                DocxZip.Entry entry = DocxZip.deflate(part.getKey(), fixed.bytes(), Deflater.BEST_COMPRESSION);
                this.parts.add(new Part.Ready(entry));
                size += entry.deflated().length + 200;
            }
        }
        this.sizeHint = size;
    }

    /** What the template asks for. */
    public Inspection inspection() {
        return inspection;
    }

    /**
     * The docx for one row.
     *
     * @param values by placeholder name; names that the template does not use are ignored
     * @throws Refused {@code FILL_FAILED} when a required value is missing or empty, with an issue for each, or when an
     *     expression cannot be worked out
     */
    public byte[] fill(Map<String, Cell> values) {
        Map<String, Object> variables = variables(values);
        List<DocxZip.Entry> entries = new ArrayList<>(parts.size());
        for (Part part : parts) {
            if (part instanceof Part.Ready ready) {
                entries.add(ready.entry());
            } else if (part instanceof Part.Tagged tagged) {
                byte[] filled = Expressions.fill(tagged.text(), variables).getBytes(StandardCharsets.UTF_8);
                entries.add(DocxZip.deflate(tagged.name(), filled, Deflater.BEST_SPEED));
            }
        }
        return DocxZip.write(entries, sizeHint);
    }

    private Map<String, Object> variables(Map<String, Cell> values) {
        Map<String, Object> variables = new HashMap<>();
        FillLocale.bind(variables, language);
        List<Issue> missing = new ArrayList<>();
        List<Placeholder> placeholders = inspection.placeholders();
        for (int slot = 0; slot < placeholders.size(); slot++) {
            Placeholder placeholder = placeholders.get(slot);
            Cell cell = values.getOrDefault(placeholder.name(), Cell.EMPTY);
            if (cell.text().isBlank() && placeholder.required()) {
                missing.add(
                        Issue.ofColumn(ProblemCode.VALUE_EMPTY, Severity.ERROR, null, placeholder.name(), Map.of()));
            }
            Values.bind(variables, slot, cell);
        }
        if (!missing.isEmpty()) {
            throw new Refused(ProblemCode.FILL_FAILED, missing);
        }
        return variables;
    }
}
