package io.resultflow.api.batch;

import io.resultflow.api.problem.ProblemTexts;
import io.resultflow.api.web.Language;
import io.resultflow.documents.sheet.FailedRows;
import io.resultflow.documents.sheet.SheetIntake;
import io.resultflow.domain.batch.BatchStatus;
import io.resultflow.domain.intake.Header;
import io.resultflow.domain.intake.IntakeSpec;
import io.resultflow.domain.intake.RowChecks;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.store.batch.Batch;
import io.resultflow.store.batch.Batches;
import io.resultflow.store.file.LocalCopy;
import io.resultflow.store.report.Reports;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import org.springframework.stereotype.Component;

/** Writes the failed rows of a batch: what is wrong is found out again from the spreadsheet, as it was at upload. */
@Component
final class FailedRowsFile {
    private final BatchSheets sheets;
    private final Batches batches;
    private final Reports reports;
    private final ProblemTexts texts;
    private final SheetIntake intake = new SheetIntake();

    FailedRowsFile(BatchSheets sheets, Batches batches, Reports reports, ProblemTexts texts) {
        this.sheets = sheets;
        this.batches = batches;
        this.reports = reports;
        this.texts = texts;
    }

    /**
     * A workbook on the disk, to be deleted by whoever asked for it.
     *
     * @param rows how many rows are in it
     */
    record Written(Path path, int rows) {}

    /**
     * Writes it.
     *
     * @throws Refused {@code NO_FAILED_ROWS}; {@code BATCH_CHECKING} while that is not known; {@code FILE_MISSING} when the
     *     spreadsheet was purged
     */
    Written write(Batch batch, Language language) {
        if (batch.status() == BatchStatus.CHECKING) {
            throw new Refused(ProblemCode.BATCH_CHECKING);
        }
        try (LocalCopy sheet = sheets.sheet(batch)) {
            Path target = Files.createTempFile("resultflow-failed-", ".xlsx");
            try {
                int rows = write(batch, sheets.spec(batch), sheet.path(), target, language);
                if (rows == 0) {
                    throw new Refused(ProblemCode.NO_FAILED_ROWS);
                }
                return new Written(target, rows);
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(target);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("failed rows cannot be written to the temporary directory", e);
        }
    }

    private int write(Batch batch, IntakeSpec spec, Path sheet, Path target, Language language) throws IOException {
        BitSet good = new BitSet();
        intake.rows(sheet, spec, batch.mapping(), row -> row.rowIndexes().forEach(good::set));
        FailedReports standing = FailedReports.of(batch, batches, reports);
        try (OutputStream out = Files.newOutputStream(target)) {
            return FailedRows.write(
                    sheet, spec, language.code(), header -> judge(batch, spec, header, good, standing, language), out);
        }
    }

    private FailedRowsJudge judge(
            Batch batch, IntakeSpec spec, Header header, BitSet good, FailedReports standing, Language language) {
        return new FailedRowsJudge(
                standing,
                issues -> RowChecks.under(batch.mapping(), header, spec, issues),
                row -> !good.get(row),
                reports::allValues,
                batch.mapping().phoneColumn(),
                issue -> texts.message(issue, language));
    }
}
