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
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Reads a sheet of customers: to check it, and to hand its rows on. Thread-safe. */
public final class SheetIntake {
    /** So many rows are looked at before that is told: some tenths of a second. */
    private static final int LOOKED = 2_000;

    /**
     * Reads the whole file once and checks every cell.
     *
     * @throws Refused when the file is no readable sheet, with a {@code FILE_} or {@code SHEET_} code
     */
    public IntakeReport check(Path file, IntakeSpec spec) {
        return check(file, spec, Integer.MAX_VALUE, null, count -> {});
    }

    /**
     * Checks a sheet that may be long: header, columns and as many as {@code most} rows. A report that is not
     * {@code whole} says that there are more.
     *
     * @throws Refused when the file is no readable sheet, with a {@code FILE_} or {@code SHEET_} code
     */
    public IntakeReport begin(Path file, IntakeSpec spec, int most) {
        return check(file, spec, most, null, count -> {});
    }

    /**
     * Checks every cell and keeps what makes a report, as {@link #rows} would.
     *
     * @param good an empty one, whole when this returns
     * @param looked told now and then how many rows were looked at; what it throws ends the check
     * @throws Refused when the file is no readable sheet, with a {@code FILE_} or {@code SHEET_} code
     */
    public IntakeReport check(Path file, IntakeSpec spec, RowSpool good, IntConsumer looked) {
        return check(file, spec, Integer.MAX_VALUE, good, looked);
    }

    private static IntakeReport check(
            Path file, IntakeSpec spec, int most, @Nullable RowSpool good, IntConsumer looked) {
        try (HeadedRows rows = SheetChoice.open(file, spec)) {
            SheetCheck check = new SheetCheck(rows.header(), rows.sample(), spec);
            for (Row row = rows.next(); row != null; row = rows.next()) {
                if (check.rows() == most) {
                    return check.reportSoFar();
                }
                CheckedRow checked = check.accept(row);
                if (checked != null && good != null) {
                    good.add(checked);
                }
                if (check.rows() % LOOKED == 0) {
                    looked.accept(check.rows());
                }
            }
            check.tell(rows.issues());
            check.hidden(rows.hidden());
            if (good != null) {
                good.finish(check.grouped());
            }
            return check.report();
        }
    }

    /**
     * Reads the rows that pass the checks, in the file's order, under the mapping fixed at upload. Rows of one customer come
     * together, at the place of the first of them, when the spec groups them; if one of them has an error, none does.
     *
     * @param good an empty one, whole when this returns
     * @throws Refused when the file is no readable sheet, or no longer the one that was checked ({@code COLUMN_MISSING})
     */
    public void rows(Path file, IntakeSpec spec, Mapping mapping, RowSpool good) {
        try (HeadedRows rows = SheetChoice.open(file, spec)) {
            RowChecks checks = RowChecks.under(mapping, rows.header(), spec);
            for (Row row = rows.next(); row != null; row = rows.next()) {
                CheckedRow checked = checks.check(row);
                if (checked != null) {
                    good.add(checked);
                }
            }
            good.finish(spec.groupBy() == null ? null : checks.grouped());
        }
    }

    /** As the other, handing the reports on one by one. */
    public void rows(Path file, IntakeSpec spec, Mapping mapping, Consumer<CheckedRow> sink) {
        try (RowSpool spool = RowSpool.open()) {
            rows(file, spec, mapping, spool);
            spool.forEach(sink);
        }
    }
}
