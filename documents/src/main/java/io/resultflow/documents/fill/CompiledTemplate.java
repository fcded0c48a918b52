package io.resultflow.documents.fill;

import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.intake.ReportValues;
import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.problem.Severity;
import io.resultflow.domain.template.Inspection;
import io.resultflow.domain.template.PdfForm;
import io.resultflow.domain.template.Placeholder;
import io.resultflow.domain.template.Placeholder.Kind;
import io.resultflow.domain.template.PrintStyle;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.Deflater;

/** A template that was parsed once and fills rows from any number of threads. */
public final class CompiledTemplate {
    private final Inspection inspection;
    private final Set<String> inRows;
    private final List<Part> parts;
    private final List<Part.Tagged> tagged;
    private final Set<String> names;
    private final PrintStyle style;
    private final int sizeHint;

    /** A part that is ready to be written, or one that waits for a row. */
    private sealed interface Part {
        record Ready(DocxZip.Entry entry) implements Part {}

        record Tagged(String name, ReadPart part, boolean movesGrids) implements Part {}
    }

    /**
     * @param inspection its placeholders, the one at index n known to the parts as slot n of {@link Slots}
     * @param inRows the names that it reads of each row of a report
     * @param parts by name, in the order in which they are written
     * @param style how it is printed
     */
    public CompiledTemplate(
            Inspection inspection, Set<String> inRows, Map<String, TemplatePart> parts, PrintStyle style) {
        this.inspection = inspection;
        this.inRows = Set.copyOf(inRows);
        this.style = style;
        this.parts = new ArrayList<>();
        int size = 0;
        for (Map.Entry<String, TemplatePart> part : parts.entrySet()) {
            if (part.getValue() instanceof TemplatePart.Tagged tagged) {
                this.parts.add(new Part.Tagged(part.getKey(), new ReadPart(tagged.text()), tagged.movesGrids()));
                size += tagged.text().length() / 4;
            } else if (part.getValue() instanceof TemplatePart.Fixed fixed) {
                DocxZip.Entry entry = DocxZip.deflate(part.getKey(), fixed.bytes(), Deflater.BEST_COMPRESSION);
                this.parts.add(new Part.Ready(entry));
                size += entry.deflated().length + 200;
            }
        }
        this.sizeHint = size;
        this.names = parts.keySet().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        // What a part points to is known when it is filled.
        this.tagged = this.parts.stream()
                .filter(Part.Tagged.class::isInstance)
                .map(Part.Tagged.class::cast)
                .sorted(Comparator.comparing(part -> part.name().endsWith(".rels")))
                .toList();
    }

    /** What kind of PDF its reports become. */
    public PdfForm pdf() {
        return style.pdf();
    }

    /** What the template asks for. */
    public Inspection inspection() {
        return inspection;
    }

    /**
     * The docx of one report.
     *
     * @param values by placeholder name; names that the template does not use are ignored
     * @throws Refused {@code FILL_FAILED} when a required value is missing or empty, with an issue for each, or when an
     *     expression cannot be worked out; {@code IMAGE_INVALID}, {@code VALUE_TOO_LONG} or {@code LINK_INVALID} when a value
     *     is no picture, too long for a code or no address, with an issue for each
     */
    public byte[] fill(ReportValues values) {
        requireAll(values);
        Map<String, Object> variables = variables(values);
        RowProblems problems = RowProblems.bind(variables);
        RowPictures pictures = RowPictures.bind(variables, names);
        Map<String, DocxZip.Entry> filled = new HashMap<>();
        for (Part.Tagged part : tagged) {
            pictures.enter(part.name());
            byte[] text = filled(part, variables).getBytes(StandardCharsets.UTF_8);
            filled.put(part.name(), DocxZip.deflate(part.name(), text, Deflater.BEST_SPEED));
        }
        problems.refuse();
        List<DocxZip.Entry> entries = new ArrayList<>(parts.size());
        for (Part part : parts) {
            if (part instanceof Part.Ready ready) {
                entries.add(ready.entry());
            } else if (part instanceof Part.Tagged text) {
                entries.add(filled.get(text.name()));
            }
        }
        entries.addAll(pictures.entries());
        return DocxZip.write(entries, sizeHint);
    }

    private static String filled(Part.Tagged part, Map<String, Object> variables) {
        String filled = part.part().fill(variables);
        return part.movesGrids() ? TableGrids.fit(filled) : filled;
    }

    private void requireAll(ReportValues values) {
        List<Issue> missing = inspection.placeholders().stream()
                .filter(placeholder -> placeholder.required() && isMissing(placeholder, values))
                .map(placeholder ->
                        Issue.ofColumn(ProblemCode.VALUE_EMPTY, Severity.ERROR, null, placeholder.name(), Map.of()))
                .toList();
        if (!missing.isEmpty()) {
            throw new Refused(ProblemCode.FILL_FAILED, missing);
        }
    }

    private static boolean isMissing(Placeholder placeholder, ReportValues values) {
        return placeholder.kind() == Kind.ROW
                ? values.rows().stream().anyMatch(row -> isBlank(row, placeholder.name()))
                : isBlank(values.values(), placeholder.name());
    }

    private static boolean isBlank(Map<String, Cell> cells, String name) {
        return cells.getOrDefault(name, Cell.EMPTY).text().isBlank();
    }

    private Map<String, Object> variables(ReportValues values) {
        Map<String, Object> variables = new HashMap<>();
        FillLocale.bind(variables, style.language());
        List<Map<String, Object>> rows = new ArrayList<>();
        values.rows().forEach(row -> rows.add(new HashMap<>()));
        variables.put(Slots.ROWS, rows);
        List<Placeholder> placeholders = inspection.placeholders();
        for (int slot = 0; slot < placeholders.size(); slot++) {
            String name = placeholders.get(slot).name();
            Values.bind(variables, slot, values.values().getOrDefault(name, Cell.EMPTY));
            if (inRows.contains(name)) {
                for (int row = 0; row < rows.size(); row++) {
                    Values.bind(rows.get(row), slot, values.rows().get(row).getOrDefault(name, Cell.EMPTY));
                }
            }
        }
        return variables;
    }
}
