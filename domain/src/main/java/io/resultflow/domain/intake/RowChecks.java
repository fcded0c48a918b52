package io.resultflow.domain.intake;

import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.problem.Severity;
import io.resultflow.domain.report.PhoneNumber;
import io.resultflow.domain.template.Placeholder;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Checks one row after the other, each cell that somebody will read, and says everything that is wrong. */
public final class RowChecks {
    private final RowLayout layout;
    private final IntakeSpec spec;
    private final Consumer<Issue> issues;
    private final SeenCustomers seen = new SeenCustomers();
    private final @Nullable RowGroups groups;
    private final @Nullable PasswordColumn passwords;

    RowChecks(RowLayout layout, IntakeSpec spec, Consumer<Issue> issues) {
        this.layout = layout;
        this.spec = spec;
        this.issues = issues;
        passwords = layout.password() == null ? null : new PasswordColumn(layout.password());
        groups = layout.group() == null ? null : new RowGroups(layout.group(), layout.printedOnce(spec.placeholders()));
    }

    /**
     * The checks of a sheet whose mapping was fixed before.
     *
     * @throws Refused {@code COLUMN_MISSING} when the sheet lacks a column of the mapping
     */
    public static RowChecks under(Mapping mapping, Header header, IntakeSpec spec) {
        return under(mapping, header, spec, issue -> {});
    }

    /** The same, telling what is wrong. */
    public static RowChecks under(Mapping mapping, Header header, IntakeSpec spec, Consumer<Issue> issues) {
        return new RowChecks(RowLayout.of(header, mapping, spec), spec, issues);
    }

    /** The row when nothing in it is an error, else null. */
    public @Nullable CheckedRow check(Row row) {
        Map<Integer, Issue> errors = new TreeMap<>();
        RowGroup group = groups == null ? null : join(row, groups, errors);
        boolean further = group != null && group.firstRow() != row.index();
        String name = name(row, errors);
        PhoneNumber phone = phone(row, errors);
        String id = id(row, errors);
        KnownPassword password = password(row, errors);
        for (Placeholder placeholder : spec.placeholders()) {
            Column column = layout.feeds().get(placeholder.name());
            if (column != null) {
                boolean printed = !further || placeholder.kind() == Placeholder.Kind.ROW;
                value(row, column, placeholder.required() && printed, errors);
                if (placeholder.kind() == Placeholder.Kind.IMAGE && printed) {
                    picture(row, column, errors);
                }
            }
        }
        if (groups != null && group != null) {
            agree(group, layout.name(), name, row, errors);
            agree(group, layout.phone(), phone == null ? withoutPhone(row) : phone.e164(), row, errors);
            agree(group, layout.id(), id, row, errors);
            agree(
                    group,
                    layout.password(),
                    password == null ? null : password.password().plain(),
                    row,
                    errors);
            groups.compare(group, row, issues);
        }
        errors.values().forEach(issues);
        boolean printed = phone == null && withoutPhone(row) != null;
        if (name == null || (phone == null && !printed) || !errors.isEmpty()) {
            if (group != null) {
                group.spoil(row.index());
            }
            return null;
        }
        if (!further) {
            seen.see(row, name, phone, layout, issues);
            if (passwords != null && password != null) {
                passwords.see(id.isEmpty() ? FoldedName.of(name).value() : id, password);
            }
        }
        return new CheckedRow(
                row.index(), id.isEmpty() ? String.valueOf(row.index()) : id, name, phone, layout.values(row));
    }

    /** What is known of the column that holds passwords; null when there is none. */
    @Nullable
    PasswordColumn passwords() {
        return passwords;
    }

    /** What is known of the rows that belong together; null when each row is a report. */
    @Nullable
    RowGroups groups() {
        return groups;
    }

    /**
     * The rows of each report as Excel shows them, in the order of their first rows, once all rows were checked: groups
     * with an error in any row are left out whole. Empty when each row is a report.
     */
    public List<List<Integer>> grouped() {
        return groups == null ? List.of() : groups.whole();
    }

    private static @Nullable RowGroup join(Row row, RowGroups groups, Map<Integer, Issue> errors) {
        RowGroup group = groups.join(row);
        if (group == null) {
            Cell cell = row.cell(groups.column().index());
            error(cell.isEmpty() ? ProblemCode.GROUP_KEY_EMPTY : formulaError(cell), row, groups.column(), errors);
        }
        return group;
    }

    private void agree(
            RowGroup group, @Nullable Column column, @Nullable String value, Row row, Map<Integer, Issue> errors) {
        if (groups == null || column == null || value == null || errors.containsKey(column.index())) {
            return;
        }
        Integer other = group.disagreeing(column, Header.name(value), row.index());
        if (other != null) {
            Map<String, String> args = groups.first(other);
            errors.computeIfAbsent(
                    column.index(), index -> issue(ProblemCode.GROUP_CONFLICT, Severity.ERROR, row, column, args));
        }
    }

    private @Nullable String name(Row row, Map<Integer, Issue> errors) {
        Column column = layout.name();
        if (column == null) {
            return null;
        }
        Cell cell = row.cell(column.index());
        if (cell.isEmpty()) {
            error(ProblemCode.NAME_EMPTY, row, column, errors);
        }
        value(row, column, true, errors);
        return Normalizer.normalize(cell.text(), Normalizer.Form.NFC);
    }

    private @Nullable PhoneNumber phone(Row row, Map<Integer, Issue> errors) {
        Column column = layout.phone();
        if (column == null) {
            return null;
        }
        Cell cell = row.cell(column.index());
        if (cell.kind() == Cell.Kind.ERROR) {
            error(formulaError(cell), row, column, errors);
            return null;
        }
        if (withoutPhone(row) != null) {
            return null;
        }
        try {
            return PhoneNumber.parse(cell.digits(), spec.region());
        } catch (Refused refused) {
            error(refused.code(), row, column, errors);
            return null;
        }
    }

    private @Nullable KnownPassword password(Row row, Map<Integer, Issue> errors) {
        Column column = layout.password();
        if (column == null) {
            return null;
        }
        value(row, column, true, errors);
        KnownPassword password = KnownPassword.of(row.cell(column.index())).orElse(null);
        if (password != null && password.isTooShort()) {
            error(ProblemCode.PASSWORD_TOO_SHORT, row, column, errors);
        }
        return password;
    }

    /** What stands for the phone of a row that may be without one; null when it must have one, or has. */
    private @Nullable String withoutPhone(Row row) {
        Column column = layout.phone();
        boolean isEmpty = column != null && row.cell(column.index()).isEmpty();
        return spec.printWithoutPhone() && isEmpty ? "" : null;
    }

    /** The customer's id; blank when there is none. */
    private String id(Row row, Map<Integer, Issue> errors) {
        Column column = layout.id();
        Cell cell = column == null ? Cell.EMPTY : row.cell(column.index());
        if (column != null) {
            value(row, column, false, errors);
            if (cell.isEmpty()) {
                issues.accept(issue(ProblemCode.VALUE_EMPTY, Severity.WARNING, row, column, Map.of()));
            }
        }
        return cell.text();
    }

    private static void picture(Row row, Column column, Map<Integer, Issue> errors) {
        String text = row.cell(column.index()).text();
        if (!text.isEmpty() && !PictureCell.isPicture(text)) {
            errors.computeIfAbsent(
                    column.index(),
                    index -> new Issue(
                            ProblemCode.IMAGE_INVALID,
                            Severity.ERROR,
                            row.index(),
                            column.letters(),
                            column.name(),
                            PictureCell.shown(text),
                            null,
                            Map.of()));
        }
    }

    private static void value(Row row, Column column, boolean required, Map<Integer, Issue> errors) {
        Cell cell = row.cell(column.index());
        if (cell.kind() == Cell.Kind.ERROR) {
            error(formulaError(cell), row, column, errors);
        } else if (cell.isEmpty() && required) {
            error(ProblemCode.VALUE_EMPTY, row, column, errors);
        }
    }

    private static ProblemCode formulaError(Cell cell) {
        return cell.equals(Cell.NOT_CALCULATED) ? ProblemCode.FORMULA_NOT_CALCULATED : ProblemCode.CELL_ERROR;
    }

    /** One error a cell, the first. */
    private static void error(ProblemCode code, Row row, Column column, Map<Integer, Issue> errors) {
        errors.computeIfAbsent(column.index(), index -> issue(code, Severity.ERROR, row, column, Map.of()));
    }

    static Issue issue(ProblemCode code, Severity severity, Row row, Column column, Map<String, String> args) {
        String value = row.cell(column.index()).text();
        return new Issue(code, severity, row.index(), column.letters(), column.name(), value, null, args);
    }
}
