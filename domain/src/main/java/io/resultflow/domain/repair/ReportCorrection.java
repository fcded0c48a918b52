package io.resultflow.domain.repair;

import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.intake.CheckedRow;
import io.resultflow.domain.intake.Column;
import io.resultflow.domain.intake.Header;
import io.resultflow.domain.intake.IntakeSpec;
import io.resultflow.domain.intake.IssueList;
import io.resultflow.domain.intake.Mapping;
import io.resultflow.domain.intake.Row;
import io.resultflow.domain.intake.RowChecks;
import io.resultflow.domain.intake.RowOwner;
import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.problem.Severity;
import io.resultflow.domain.report.PhoneNumber;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Works out what a report becomes when some of its values are replaced: the others stay, and all are checked as at upload.
 */
public final class ReportCorrection {
    private final Standing standing;
    private final Mapping mapping;
    private final IntakeSpec spec;
    private final IssueList issues = new IssueList();
    private final List<Map<String, Cell>> rows = new ArrayList<>();
    private final Set<String> changed = new LinkedHashSet<>();
    private final Set<String> named = new LinkedHashSet<>();

    /**
     * A report as it is.
     *
     * @param rows the cells of each of its rows by column name; none when they were purged, then every value must be given
     */
    public record Standing(
            List<Integer> rowIndexes,
            List<Map<String, Cell>> rows,
            String customerId,
            String customerName,
            @Nullable PhoneNumber phone) {
        @Override
        public String toString() {
            return "Standing[" + rowIndexes.get(0) + "]";
        }
    }

    /**
     * What it becomes.
     *
     * @param changed the columns whose value is another
     * @param sameRecipient whether it stays the same customer's, at the same phone
     */
    public record Corrected(CheckedRow row, Set<String> changed, boolean sameRecipient) {}

    private ReportCorrection(Standing standing, Mapping mapping, IntakeSpec spec) {
        this.standing = standing;
        this.mapping = mapping;
        this.spec = spec;
        for (int i = 0; i < standing.rowIndexes().size(); i++) {
            rows.add(new LinkedHashMap<>(
                    i < standing.rows().size() ? standing.rows().get(i) : Map.of()));
        }
    }

    /**
     * Replaces values.
     *
     * @param spec how the batch's sheet is read
     * @param all by the name of a column or placeholder, for every row of the report
     * @param each the same for each row by itself, in the report's order; empty, or as many as it has rows
     * @throws Refused {@code CORRECTION_HAS_ERRORS} with all of them; {@code NOTHING_TO_CORRECT}; {@code COLUMN_MISSING}
     */
    public static Corrected of(
            Standing standing, Mapping mapping, IntakeSpec spec, Map<String, Cell> all, List<Map<String, Cell>> each) {
        ReportCorrection correction = new ReportCorrection(standing, mapping, spec);
        for (int i = 0; i < correction.rows.size(); i++) {
            correction.replace(i, all);
            if (i < each.size()) {
                correction.replace(i, each.get(i));
            }
        }
        return correction.checked();
    }

    private void replace(int row, Map<String, Cell> given) {
        Map<String, Cell> cells = rows.get(row);
        given.forEach((name, cell) -> {
            Optional<String> column = column(name);
            if (column.isEmpty()) {
                tell(ProblemCode.MAPPING_COLUMN_UNKNOWN, name);
            } else {
                named.add(column.get());
                if (!cells.getOrDefault(column.get(), Cell.EMPTY).text().equals(cell.text())) {
                    cells.put(column.get(), cell);
                    changed.add(column.get());
                }
            }
        });
    }

    /** The column of that name, else the one that feeds the placeholder of that name. */
    private Optional<String> column(String name) {
        return header().named(name)
                .map(Column::name)
                .or(() -> mapping.placeholders().entrySet().stream()
                        .filter(pair -> pair.getValue().equals(name))
                        .map(Map.Entry::getKey)
                        .findFirst())
                .or(() -> standing.rows().isEmpty() ? Optional.of(name) : Optional.empty());
    }

    private Header header() {
        List<Column> columns = new ArrayList<>();
        rows.get(0).keySet().forEach(name -> columns.add(new Column(columns.size(), name)));
        return new Header(1, columns);
    }

    private Corrected checked() {
        Header header = header();
        RowChecks checks = RowChecks.under(mapping, header, spec, issues::add);
        List<CheckedRow> good = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Map<String, Cell> cells = rows.get(i);
            List<Cell> line = header.columns().stream()
                    .map(column -> cells.getOrDefault(column.name(), Cell.EMPTY))
                    .toList();
            CheckedRow row = checks.check(new Row(standing.rowIndexes().get(i), line));
            if (row != null) {
                good.add(row);
            }
        }
        String group = spec.groupBy();
        if (group != null && issues.errors() == 0 && checks.grouped().size() != 1) {
            tell(ProblemCode.GROUP_CHANGED, group);
        }
        if (issues.errors() > 0) {
            throw new Refused(ProblemCode.CORRECTION_HAS_ERRORS, issues.kept(), issues.errors());
        }
        return corrected(good.get(0).with(good.subList(1, good.size())));
    }

    /** Whom the report is for is no longer the sheet's word alone: a resend may have changed the phone. */
    private Corrected corrected(CheckedRow row) {
        String idColumn = mapping.idColumn();
        CheckedRow after = new CheckedRow(
                row.rowIndex(),
                idColumn != null && named.contains(idColumn) ? row.customerId() : standing.customerId(),
                named.contains(mapping.nameColumn()) ? row.customerName() : standing.customerName(),
                named.contains(mapping.phoneColumn()) ? row.phone() : standing.phone(),
                row.values(),
                row.further());
        if (!Objects.equals(after.phone(), standing.phone())) {
            changed.add(mapping.phoneColumn());
        }
        if (changed.isEmpty()) {
            throw new Refused(ProblemCode.NOTHING_TO_CORRECT);
        }
        RowOwner before = new RowOwner(idColumn == null ? "" : standing.customerId(), standing.customerName());
        RowOwner owner = new RowOwner(idColumn == null ? "" : after.customerId(), after.customerName());
        boolean same = Objects.equals(after.phone(), standing.phone()) && before.mayBecome(owner);
        return new Corrected(after, changed, same);
    }

    private void tell(ProblemCode code, String column) {
        issues.add(Issue.ofColumn(code, Severity.ERROR, null, column, Map.of()));
    }
}
