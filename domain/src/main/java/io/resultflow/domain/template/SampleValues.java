package io.resultflow.domain.template;

import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.intake.ReportValues;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Stand-ins that show a placeholder's own name, {@code «Họ tên»}, so that a template can be looked at without data. */
public final class SampleValues {
    /** A grey dot, which the template's picture stretches to its own size. */
    private static final Cell PICTURE =
            Cell.text("data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGM4"
                    + "AAAAwgDBUl5XUQAAAABJRU5ErkJggg==");

    private SampleValues() {}

    /** What is given, with a stand-in for each name that is not, in every row too; of rows at least one. */
    public static ReportValues complete(ReportValues given, List<Placeholder> placeholders) {
        List<Map<String, Cell>> rows = given.rows().isEmpty() ? List.of(Map.of()) : given.rows();
        return new ReportValues(
                complete(given.values(), placeholders, kind -> kind != Placeholder.Kind.ROW),
                rows.stream()
                        .map(row -> complete(row, placeholders, kind -> kind != Placeholder.Kind.IMAGE))
                        .toList());
    }

    private static Map<String, Cell> complete(
            Map<String, Cell> given, List<Placeholder> placeholders, Predicate<Placeholder.Kind> kinds) {
        Map<String, Cell> complete = new LinkedHashMap<>(given);
        placeholders.stream()
                .filter(placeholder -> kinds.test(placeholder.kind()))
                .forEach(placeholder -> complete.putIfAbsent(placeholder.name(), sample(placeholder)));
        return complete;
    }

    private static Cell sample(Placeholder placeholder) {
        return placeholder.kind() == Placeholder.Kind.IMAGE ? PICTURE : Cell.text("«" + placeholder.name() + "»");
    }
}
