package io.resultflow.documents.render.certify;

import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.intake.ReportValues;
import io.resultflow.domain.template.Placeholder;
import io.resultflow.domain.template.Placeholder.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The invented values of one report.
 *
 * @param forms what each name holds
 * @param report which one it is, from 0
 */
record SyntheticRow(List<Placeholder> placeholders, Map<String, Form> forms, Length length, int report) {
    /** Between the seeds of two reports, more than one of them has values. */
    private static final int APART = 10_007;

    /**
     * The values.
     *
     * @param sparing whether a short report leaves out what is not required
     */
    ReportValues values(boolean sparing) {
        int words = length.words(
                (int) forms.values().stream().filter(Form.TEXT::equals).count());
        Map<String, Cell> values = new LinkedHashMap<>();
        List<Map<String, Cell>> rows = new ArrayList<>();
        IntStream.range(0, length.lines()).forEach(line -> rows.add(new LinkedHashMap<>()));
        int seed = report * APART;
        for (Placeholder one : placeholders) {
            Form form = forms.getOrDefault(one.name(), Form.TEXT);
            boolean left = sparing && length == Length.SHORT && !one.required();
            if (one.kind() != Kind.ROW) {
                values.put(one.name(), left ? Cell.EMPTY : value(one.kind(), form, seed++, words));
            }
            if (one.kind() != Kind.IMAGE) {
                for (Map<String, Cell> row : rows) {
                    row.put(one.name(), left ? Cell.EMPTY : form.cell(seed++, Length.USUAL.words(1)));
                }
            }
        }
        return new ReportValues(values, rows);
    }

    /** A list is a text of lines. */
    private Cell value(Kind kind, Form form, int seed, int words) {
        if (kind != Kind.LIST || form != Form.TEXT) {
            return form.cell(seed, words);
        }
        return Cell.text(IntStream.range(0, length.lines())
                .mapToObj(line -> form.cell(seed + line, Length.USUAL.words(1)).text())
                .collect(Collectors.joining("\n")));
    }

    @Override
    public String toString() {
        return "SyntheticRow[" + report + "]";
    }
}
