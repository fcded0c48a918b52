package io.resultflow.workers.intake;

import io.resultflow.documents.sheet.RowSpool;
import io.resultflow.documents.sheet.SheetIntake;
import io.resultflow.domain.file.FileId;
import io.resultflow.domain.intake.CheckedRow;
import io.resultflow.domain.intake.Criticality;
import io.resultflow.domain.report.ReportId;
import io.resultflow.store.batch.Batch;
import io.resultflow.store.batch.BatchMoves;
import io.resultflow.store.batch.Batches;
import io.resultflow.store.report.NewReport;
import io.resultflow.store.report.Reports;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Stores a batch's rows as reports, in bulks and in the order of their ids: chance ids in the sheet's order would touch as
 * many pages of the store's trees as a bulk has rows.
 */
final class RowStore {
    private static final int BULK = 1_000;

    private final BatchSheets files;
    private final SheetIntake sheets;
    private final Batches batches;
    private final BatchMoves moves;
    private final Reports reports;
    private final RowSpools spools;

    RowStore(
            BatchSheets files,
            SheetIntake sheets,
            Batches batches,
            BatchMoves moves,
            Reports reports,
            RowSpools spools) {
        this.files = files;
        this.sheets = sheets;
        this.batches = batches;
        this.moves = moves;
        this.reports = reports;
        this.spools = spools;
    }

    /** Stores every good row, then once the batch's list of them; what is there already stays as it is. */
    void store(Batch batch) {
        try (RowSpool rows = rows(batch)) {
            FileId file = batch.sourceFile().fileId();
            List<ReportId> ids = IntStream.range(0, rows.size())
                    .mapToObj(position -> ReportId.ofRow(file, rows.rowIndex(position)))
                    .toList();
            List<Integer> byId = IntStream.range(0, ids.size())
                    .boxed()
                    .sorted(Comparator.comparing(position -> ids.get(position).value()))
                    .toList();
            boolean goesOn = true;
            for (int from = 0; from < byId.size() && goesOn; from += BULK) {
                insert(batch, rows, byId.subList(from, Math.min(byId.size(), from + BULK)));
                goesOn = batches.exists(batch.id());
            }
            moves.finishIntake(batch.id(), ids);
        }
        if (!batches.exists(batch.id())) {
            batches.deleteReports(batch.id());
        }
    }

    private void insert(Batch batch, RowSpool rows, List<Integer> positions) {
        List<NewReport> bulk = new ArrayList<>(positions.size());
        for (int position : positions) {
            CheckedRow row = rows.report(position);
            FileId file = batch.sourceFile().fileId();
            bulk.add(new NewReport(
                    batch.id(),
                    batch.templateId(),
                    batch.templateVersion(),
                    file,
                    row,
                    file,
                    Criticality.of(row, batch.options().criticalColumn())));
        }
        reports.insertAll(bulk);
    }

    /** The rows as the check left them here, else read again. */
    private RowSpool rows(Batch batch) {
        @Nullable RowSpool checked = spools.take(batch.id());
        return checked != null
                ? checked
                : files.read(batch, (sheet, spec) -> {
                    RowSpool spool = RowSpool.open();
                    try {
                        sheets.rows(sheet, spec, batch.mapping(), spool);
                        return spool;
                    } catch (RuntimeException e) {
                        spool.close();
                        throw e;
                    }
                });
    }
}
