package io.resultflow.domain.intake;

import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Severity;
import io.resultflow.domain.report.PhoneNumber;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Who came before in the file: the same customer twice, one id for two names, one phone for two customers. */
final class SeenCustomers {
    private record First(int row, String who) {}

    private final Map<String, Integer> rows = new HashMap<>();
    private final Map<PhoneNumber, First> phones = new HashMap<>();
    private final Map<String, First> ids = new HashMap<>();

    /** Tells of what a good row repeats, with the row where it stood first as {@code first_row}. */
    void see(Row row, String name, @Nullable PhoneNumber phone, RowLayout layout, Consumer<Issue> issues) {
        String foldedName = FoldedName.of(name).value();
        Column idColumn = layout.id();
        String id = idColumn == null ? "" : row.cell(idColumn.index()).text();
        String customer = id.isEmpty() ? foldedName : id;
        Column phoneColumn = layout.phone();
        if (phoneColumn != null) {
            String reached = phone == null ? "" : phone.e164();
            Integer before = rows.putIfAbsent(customer + "\n" + reached, row.index());
            First firstByPhone = phone == null ? null : phones.putIfAbsent(phone, new First(row.index(), customer));
            if (before != null) {
                tell(ProblemCode.DUPLICATE_ROW, Severity.WARNING, row, phoneColumn, before, issues);
            } else if (firstByPhone != null && !firstByPhone.who().equals(customer)) {
                tell(ProblemCode.PHONE_SHARED, Severity.NOTE, row, phoneColumn, firstByPhone.row(), issues);
            }
        }
        if (idColumn != null && !id.isEmpty()) {
            First firstById = ids.putIfAbsent(id, new First(row.index(), foldedName));
            if (firstById != null && !firstById.who().equals(foldedName)) {
                tell(ProblemCode.DUPLICATE_ID, Severity.WARNING, row, idColumn, firstById.row(), issues);
            }
        }
    }

    private static void tell(
            ProblemCode code, Severity severity, Row row, Column column, int firstRow, Consumer<Issue> issues) {
        issues.accept(RowChecks.issue(code, severity, row, column, Map.of("first_row", String.valueOf(firstRow))));
    }
}
