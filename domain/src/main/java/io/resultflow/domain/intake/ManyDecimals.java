package io.resultflow.domain.intake;

import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Severity;
import io.resultflow.domain.template.Placeholder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds numbers with more decimals than anybody measures, such as {@code 5.300000000001}, where the template prints them as
 * the sheet shows them. They come from calculating in binary fractions, or from a column that nobody gave a format.
 */
final class ManyDecimals {
    /** No laboratory reports more: what is smaller is written in another unit. */
    static final int MOST = 6;

    private static final int USUAL = 2;
    private static final Pattern DECIMALS = Pattern.compile("(?<![0-9.,])([0-9]+)[.,]([0-9]+)(?![0-9.,])");

    private final List<Seen> columns = new ArrayList<>();

    ManyDecimals(RowLayout layout, List<Placeholder> placeholders) {
        Map<Column, Placeholder> printed = new LinkedHashMap<>();
        for (Placeholder placeholder : placeholders) {
            Column column = layout.feeds().get(placeholder.name());
            if (column != null && placeholder.asShown() && !column.equals(layout.phone())) {
                printed.putIfAbsent(column, placeholder);
            }
        }
        printed.forEach((column, placeholder) -> columns.add(new Seen(column, placeholder)));
    }

    /** A row below the header. */
    void see(Row row) {
        columns.forEach(column -> column.see(row));
    }

    /** A warning for each column that holds such numbers, with how many, the first of them and the filter to write. */
    List<Issue> issues() {
        return columns.stream().flatMap(column -> column.issue().stream()).toList();
    }

    private static final class Seen {
        private final Column column;
        private final Placeholder placeholder;
        private int count;
        private int decimals = -1;
        private @Nullable Row first;

        Seen(Column column, Placeholder placeholder) {
            this.column = column;
            this.placeholder = placeholder;
        }

        void see(Row row) {
            String text = row.cell(column.index()).text();
            if (text.indexOf('.') < 0 && text.indexOf(',') < 0) {
                return;
            }
            Matcher number = DECIMALS.matcher(text);
            while (number.find()) {
                String behind = number.group(2);
                if (behind.length() > MOST) {
                    count++;
                    first = first == null ? row : first;
                    meant(behind);
                    return;
                }
                decimals = Math.max(decimals, behind.length());
            }
        }

        /** {@code 300000000001} was meant to be {@code 3}; of {@code 333333333333} nobody knows. */
        private void meant(String behind) {
            BigDecimal rounded = new BigDecimal("0." + behind).setScale(MOST, RoundingMode.HALF_UP);
            int left = Math.max(0, rounded.stripTrailingZeros().scale());
            if (left < MOST) {
                decimals = Math.max(decimals, left);
            }
        }

        List<Issue> issue() {
            if (first == null) {
                return List.of();
            }
            int shown = decimals < 0 ? USUAL : decimals;
            String name = (placeholder.kind() == Placeholder.Kind.ROW ? "r." : "") + placeholder.name();
            String pattern = shown == 0 ? "0" : "0." + "0".repeat(shown);
            Map<String, String> args =
                    Map.of("count", String.valueOf(count), "filter", "{{ " + name + "|number('" + pattern + "') }}");
            return List.of(RowChecks.issue(ProblemCode.MANY_DECIMALS, Severity.WARNING, first, column, args));
        }
    }
}
