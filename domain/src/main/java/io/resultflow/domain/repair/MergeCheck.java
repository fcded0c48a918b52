package io.resultflow.domain.repair;

import io.resultflow.domain.intake.Column;
import io.resultflow.domain.intake.Header;
import io.resultflow.domain.intake.Mapping;
import io.resultflow.domain.intake.Row;
import io.resultflow.domain.intake.RowOwner;
import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.problem.Severity;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds the rows of a corrected file against the sheet that they came from: each is one of its rows, comes once, is still
 * the same customer's, and brings all rows of its group along. First all corrected rows, then all original ones.
 */
public final class MergeCheck {
    /** The largest row number there is in any spreadsheet program. */
    private static final int LAST_ROW = 1_048_576;

    private record Claim(int row, String number, RowOwner owner, String key) {
        @Override
        public String toString() {
            return "Claim[" + row + "]";
        }
    }

    private final Header header;
    private final Column numbers;
    private final Mapping mapping;
    private final @Nullable String groupBy;
    private final Consumer<Issue> issues;
    private final Map<Integer, Claim> claims = new LinkedHashMap<>();
    private final Set<Integer> found = new HashSet<>();
    private final Map<String, List<Integer>> groups = new HashMap<>();

    /**
     * @param header of the corrected file
     * @param groupBy the column by which rows are grouped; null when they are not
     * @throws Refused {@code ROW_NUMBER_COLUMN_MISSING} when the file does not say where its rows belong
     */
    public MergeCheck(Header header, Mapping mapping, @Nullable String groupBy, Consumer<Issue> issues) {
        this.header = header;
        this.numbers =
                RepairColumn.ROW.in(header).orElseThrow(() -> new Refused(ProblemCode.ROW_NUMBER_COLUMN_MISSING));
        this.mapping = mapping;
        this.groupBy = groupBy;
        this.issues = issues;
    }

    /** The number that a corrected row bears; 0 when it is none. */
    public int number(Row row) {
        String text = row.cell(numbers.index()).digits().replaceAll("\\.0+$", "");
        if (!text.matches("[0-9]{1,7}") || Integer.parseInt(text) > LAST_ROW) {
            return 0;
        }
        return Integer.parseInt(text);
    }

    /** Takes a corrected row; false when it cannot be told which row of the original it is, which is an error. */
    public boolean corrected(Row row) {
        int number = number(row);
        if (number == 0) {
            tell(
                    ProblemCode.ROW_NUMBER_INVALID,
                    row.index(),
                    row.cell(numbers.index()).text(),
                    Map.of());
            return false;
        }
        Claim claim =
                new Claim(row.index(), String.valueOf(number), RowOwner.of(row, header, mapping), key(row, header));
        Claim before = claims.putIfAbsent(number, claim);
        if (before != null) {
            tell(
                    ProblemCode.ROW_NUMBER_TWICE,
                    row.index(),
                    claim.number(),
                    Map.of("first_row", String.valueOf(before.row())));
        }
        return before == null;
    }

    /** Takes a row of the original. */
    public void original(Row row, Header originalHeader) {
        String key = key(row, originalHeader);
        if (groupBy != null) {
            groups.computeIfAbsent(key, any -> new ArrayList<>(2)).add(row.index());
        }
        Claim claim = claims.get(row.index());
        if (claim == null) {
            return;
        }
        found.add(row.index());
        RowOwner owner = RowOwner.of(row, originalHeader, mapping);
        if (!owner.mayBecome(claim.owner())) {
            boolean otherId = owner.hasOtherIdThan(claim.owner());
            String idColumn = mapping.idColumn();
            String name = otherId && idColumn != null ? idColumn : mapping.nameColumn();
            String value = otherId ? claim.owner().id() : claim.owner().name();
            String expected = otherId ? owner.id() : owner.name();
            Column column = header.named(name).orElse(numbers);
            issues.accept(issue(
                    ProblemCode.ROW_CUSTOMER_CHANGED,
                    claim.row(),
                    column,
                    value,
                    Map.of("expected", expected, "original_row", String.valueOf(row.index()))));
        }
    }

    private String key(Row row, Header in) {
        return groupBy == null
                ? ""
                : in.named(groupBy)
                        .map(column -> row.cell(column.index()).text())
                        .map(text -> Normalizer.normalize(text, Normalizer.Form.NFC))
                        .orElse("");
    }

    /** Tells of what shows only now: rows that the original does not have, groups that came in part. */
    public void finish() {
        claims.forEach((number, claim) -> {
            if (!found.contains(number)) {
                tell(ProblemCode.ROW_NUMBER_UNKNOWN, claim.row(), claim.number(), Map.of());
            }
        });
        Set<String> said = new HashSet<>();
        groups.forEach((key, rows) -> {
            if (rows.stream().anyMatch(claims::containsKey)) {
                complete(key, rows, said);
            }
        });
        claims.values().forEach(claim -> complete(claim.key(), groups.getOrDefault(claim.key(), List.of()), said));
    }

    private void complete(String key, List<Integer> rows, Set<String> said) {
        List<Integer> missing =
                rows.stream().filter(row -> !claims.containsKey(row)).toList();
        if (missing.isEmpty() || !said.add(key)) {
            return;
        }
        claims.entrySet().stream()
                .filter(claim ->
                        rows.contains(claim.getKey()) || claim.getValue().key().equals(key))
                .findFirst()
                .ifPresent(claim -> tell(
                        ProblemCode.GROUP_INCOMPLETE,
                        claim.getValue().row(),
                        claim.getValue().number(),
                        Map.of(
                                "rows",
                                missing.stream().limit(20).map(String::valueOf).collect(Collectors.joining(", ")))));
    }

    /** The row of the corrected file that bears a number of the original. */
    public int rowOf(int number) {
        Claim claim = claims.get(number);
        return claim == null ? number : claim.row();
    }

    /** An error at the number of a row. */
    public Issue atNumber(ProblemCode code, Severity severity, int number, Map<String, String> args) {
        return new Issue(
                code, severity, rowOf(number), numbers.letters(), numbers.name(), String.valueOf(number), null, args);
    }

    private void tell(ProblemCode code, int row, String value, Map<String, String> args) {
        issues.accept(issue(code, row, numbers, value, args));
    }

    private static Issue issue(ProblemCode code, int row, Column column, String value, Map<String, String> args) {
        return new Issue(code, Severity.ERROR, row, column.letters(), column.name(), value, null, args);
    }
}
