package io.resultflow.workers.intake;

import io.resultflow.documents.sheet.RowSpool;
import io.resultflow.documents.sheet.SheetIntake;
import io.resultflow.domain.batch.CheckState;
import io.resultflow.domain.intake.IntakeReport;
import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.problem.Severity;
import io.resultflow.store.batch.Batch;
import io.resultflow.store.batch.BatchMoves;
import io.resultflow.store.batch.FileCheck;
import java.util.List;
import java.util.Map;

/** Checks a file that was too large to be checked while its uploader waited. */
final class LargeCheck {
    /** The batch is not being checked any more: somebody cancelled or deleted it. */
    private static final class GivenUp extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final BatchSheets files;
    private final SheetIntake sheets;
    private final BatchMoves moves;
    private final RowSpools spools;

    LargeCheck(BatchSheets files, SheetIntake sheets, BatchMoves moves, RowSpools spools) {
        this.files = files;
        this.sheets = sheets;
        this.moves = moves;
        this.spools = spools;
    }

    /**
     * Moves the batch on, to pending or failed. What cannot be read of the file is an error of the file, told like all
     * others; without effect once the batch is not being checked any more.
     *
     * @throws Refused {@code FILE_MISSING} when the file or the template is gone
     */
    void check(Batch batch) {
        RowSpool spool = RowSpool.open();
        boolean passed = false;
        try {
            passed = files.read(batch, (sheet, spec) -> {
                IntakeReport report;
                try {
                    report = sheets.check(sheet, spec, spool, rows -> tell(batch, rows));
                } catch (Refused refused) {
                    return refuse(batch, refused);
                }
                return report.acceptable() ? pass(batch, report) : refuse(batch, report);
            });
            if (passed) {
                spools.keep(batch.id(), spool);
            }
        } catch (GivenUp e) {
            passed = false;
        } finally {
            if (!passed) {
                spool.close();
            }
        }
    }

    private void tell(Batch batch, int rows) {
        if (!moves.checkedRows(batch.id(), rows)) {
            throw new GivenUp();
        }
    }

    private boolean pass(Batch batch, IntakeReport report) {
        return moves.checkPassed(batch.id(), check(CheckState.PASSED, report), report.reportCount(), report.issues());
    }

    private boolean refuse(Batch batch, IntakeReport report) {
        moves.checkRefused(
                batch.id(),
                check(CheckState.REFUSED, report),
                report.issues().stream().filter(issue -> !isError(issue)).toList(),
                report.issues().stream().filter(LargeCheck::isError).toList());
        return false;
    }

    /** A file that breaks off after thousands of good rows, or goes on for too many. */
    private boolean refuse(Batch batch, Refused refused) {
        List<Issue> errors = refused.issues().isEmpty()
                ? List.of(Issue.ofFile(refused.code(), Severity.ERROR, Map.of()))
                : refused.issues();
        moves.checkRefused(
                batch.id(),
                new FileCheck(CheckState.REFUSED, batch.check().rowsChecked(), 0, errors.size()),
                batch.warnings(),
                errors);
        return false;
    }

    private static FileCheck check(CheckState state, IntakeReport report) {
        return new FileCheck(state, report.rowCount(), report.badRows(), report.errorsTotal());
    }

    private static boolean isError(Issue issue) {
        return issue.severity() == Severity.ERROR;
    }
}
