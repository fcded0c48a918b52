package io.resultflow.domain.intake;

import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.problem.Severity;
import io.resultflow.domain.template.Placeholder;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a row holds what.
 *
 * @param name null while the column is not known
 * @param phone null while the column is not known
 * @param id null when there is none
 * @param group the column whose value is the same in all rows of one report; null when each row is a report
 * @param password the column that holds what customers open their reports with; null when that is sent to them
 * @param feeds placeholder name → its column
 */
record RowLayout(
        Header header,
        @Nullable Column name,
        @Nullable Column phone,
        @Nullable Column id,
        @Nullable Column group,
        @Nullable Column password,
        Map<String, Column> feeds) {
    RowLayout {
        feeds = Map.copyOf(feeds);
    }

    /**
     * The layout of a sheet under a mapping that was fixed before.
     *
     * @throws Refused {@code COLUMN_MISSING} when the sheet lacks a column of the mapping
     */
    static RowLayout of(Header header, Mapping mapping, IntakeSpec spec) {
        Map<String, Column> feeds = new HashMap<>();
        for (Placeholder placeholder : spec.placeholders()) {
            header.columns().stream()
                    .filter(column -> column.name().equals(Header.name(placeholder.name())))
                    .findFirst()
                    .ifPresent(column -> feeds.put(placeholder.name(), column));
        }
        mapping.placeholders().forEach((column, placeholder) -> {
            if (placeholder.isBlank()) {
                feeds.values().removeIf(fed -> fed.name().equals(column));
            }
        });
        mapping.placeholders().forEach((column, placeholder) -> {
            if (!placeholder.isBlank()) {
                feeds.put(placeholder, require(header, column));
            }
        });
        String id = mapping.idColumn();
        String group = spec.groupBy();
        String password = spec.passwordColumn();
        return new RowLayout(
                header,
                require(header, mapping.nameColumn()),
                require(header, mapping.phoneColumn()),
                id == null ? null : require(header, id),
                group == null ? null : header.named(group).orElseThrow(() -> missing(group)),
                password == null ? null : header.named(password).orElseThrow(() -> missing(password)),
                feeds);
    }

    private static Column require(Header header, String name) {
        return header.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> missing(name));
    }

    private static Refused missing(String name) {
        return new Refused(
                ProblemCode.COLUMN_MISSING,
                List.of(Issue.ofColumn(ProblemCode.COLUMN_MISSING, Severity.ERROR, null, name, Map.of())));
    }

    /** The columns that a report of several rows shows of its first row alone, whatever the others hold there. */
    List<Column> printedOnce(List<Placeholder> placeholders) {
        Set<Column> once = new LinkedHashSet<>();
        Set<Column> looped = new HashSet<>(Arrays.asList(name, phone, id, group));
        for (Placeholder placeholder : placeholders) {
            Column column = feeds.get(placeholder.name());
            if (column != null) {
                (placeholder.kind() == Placeholder.Kind.ROW ? looped : once).add(column);
            }
        }
        once.removeAll(looped);
        return List.copyOf(once);
    }

    /** A row's cells by column name, in the sheet's order; of two columns with one name the first. */
    Map<String, Cell> values(Row row) {
        Map<String, Cell> values = new LinkedHashMap<>();
        header.columns().forEach(column -> values.putIfAbsent(column.name(), row.cell(column.index())));
        return Collections.unmodifiableMap(values);
    }
}
