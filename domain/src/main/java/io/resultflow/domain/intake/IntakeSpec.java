package io.resultflow.domain.intake;

import io.resultflow.domain.template.Placeholder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a sheet is to be read. What is null or absent is found out from the sheet itself.
 *
 * @param placeholders what the template prints
 * @param mapping column name → placeholder name, as far as somebody said it; a blank placeholder leaves the column out
 * @param saved what was said about earlier sheets, for where nothing is said now
 * @param nameColumn the column that holds the customer's name
 * @param phoneColumn the column that holds the phone
 * @param idColumn the column that holds the customer's id
 * @param groupBy the column whose value is the same in all rows of one report; null when each row is a report
 * @param region the ISO 3166 country that phones without country code belong to, such as {@code VN}
 * @param sheet the sheet's name; else the first visible one is read
 * @param headerRow the header's row as Excel shows it, from 1
 * @param skipBadRows whether a row with an error is left out instead of stopping the upload
 * @param printWithoutPhone whether a row without a phone is good: its report is printed
 * @param passwordColumn the column that holds what customers open their reports with; null when that is sent to them
 */
public record IntakeSpec(
        List<Placeholder> placeholders,
        Map<String, String> mapping,
        SavedMapping saved,
        @Nullable String nameColumn,
        @Nullable String phoneColumn,
        @Nullable String idColumn,
        @Nullable String groupBy,
        String region,
        @Nullable String sheet,
        @Nullable Integer headerRow,
        boolean skipBadRows,
        boolean printWithoutPhone,
        @Nullable String passwordColumn) {
    public IntakeSpec {
        placeholders = List.copyOf(placeholders);
        mapping = Collections.unmodifiableMap(new LinkedHashMap<>(mapping));
    }

    /** Whether the template loops over the rows of a report. */
    boolean loopsOverRows() {
        return placeholders.stream().anyMatch(placeholder -> placeholder.kind() == Placeholder.Kind.ROW);
    }

    /** The same for the sheet of that name. */
    public IntakeSpec onSheet(String name) {
        return at(name, headerRow);
    }

    /** A sheet for a template, everything else found out. */
    public static IntakeSpec of(List<Placeholder> placeholders, String region) {
        return new IntakeSpec(
                placeholders,
                Map.of(),
                SavedMapping.NONE,
                null,
                null,
                null,
                null,
                region,
                null,
                null,
                false,
                false,
                null);
    }

    /** The same for the first sheet of a file, whatever its name and wherever its header. */
    public IntakeSpec inAnySheet() {
        return at(null, null);
    }

    /** The same for a sheet and the row of its header; null for whichever is to be found. */
    public IntakeSpec at(@Nullable String otherSheet, @Nullable Integer otherHeaderRow) {
        return new IntakeSpec(
                placeholders,
                mapping,
                saved,
                nameColumn,
                phoneColumn,
                idColumn,
                groupBy,
                region,
                otherSheet,
                otherHeaderRow,
                skipBadRows,
                printWithoutPhone,
                passwordColumn);
    }
}
