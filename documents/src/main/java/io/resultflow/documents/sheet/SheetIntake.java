package io.resultflow.documents.sheet;

import io.resultflow.domain.intake.CheckedRow;
import io.resultflow.domain.intake.IntakeReport;
import io.resultflow.domain.intake.IntakeSpec;
import io.resultflow.domain.intake.Mapping;
import io.resultflow.domain.intake.Row;
import io.resultflow.domain.intake.RowChecks;
import io.resultflow.domain.intake.SheetCheck;
import io.resultflow.domain.problem.Refused;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Reads a sheet of customers twice: at upload to check it, at intake to hand its rows on. Thread-safe. */
public final class SheetIntake {
    /**
     * Reads the whole file once and checks every cell.
     *
     * @throws Refused when the file is no readable sheet, with a {@code FILE_} or {@code SHEET_} code
     */
    public IntakeReport check(Path file, IntakeSpec spec) {
        try (HeadedRows rows = SheetChoice.open(file, spec)) {
            SheetCheck check = new SheetCheck(rows.header(), rows.sample(), spec);
            for (Row row = rows.next(); row != null; row = rows.next()) {
                check.accept(row);
            }
            check.tell(rows.issues());
            check.hidden(rows.hidden());
            return check.report();
        }
    }

    /**
     * Hands on the rows that pass the checks, in the file's order, under the mapping fixed at upload. Rows of one customer
     * come together, at the place of the first of them, when the spec groups them; if one of them has an error, none does.
     *
     * @throws Refused when the file is no readable sheet, or no longer the one that was checked ({@code COLUMN_MISSING})
     */
    public void rows(Path file, IntakeSpec spec, Mapping mapping, Consumer<CheckedRow> sink) {
        try (HeadedRows rows = SheetChoice.open(file, spec)) {
            RowChecks checks = RowChecks.under(mapping, rows.header(), spec);
            if (spec.groupBy() == null) {
                check(rows, checks, sink);
                return;
            }
            try (RowSpool spool = new RowSpool()) {
                check(rows, checks, spool::add);
                checks.grouped().forEach(report -> sink.accept(spool.report(report)));
            }
        }
    }

    private static void check(HeadedRows rows, RowChecks checks, Consumer<CheckedRow> sink) {
        for (Row row = rows.next(); row != null; row = rows.next()) {
            CheckedRow good = checks.check(row);
            if (good != null) {
                sink.accept(good);
            }
        }
    }
}
