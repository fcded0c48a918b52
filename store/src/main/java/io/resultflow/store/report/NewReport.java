package io.resultflow.store.report;

import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.file.FileId;
import io.resultflow.domain.intake.CheckedRow;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.template.TemplateId;

/**
 * A checked row that is to become a pending report; its id follows from the batch's file and the row.
 *
 * @param standsIn the file that holds its values: the batch's own, or a corrected one
 * @param critical whether its customer is called first when nobody opens it
 */
public record NewReport(
        BatchId batchId,
        TemplateId templateId,
        int templateVersion,
        FileId sourceFileId,
        CheckedRow row,
        FileId standsIn,
        boolean critical) {
    /** A row of the batch's own file that nothing marks. */
    public NewReport(BatchId batchId, TemplateId templateId, int templateVersion, FileId sourceFileId, CheckedRow row) {
        this(batchId, templateId, templateVersion, sourceFileId, row, sourceFileId, false);
    }

    public ReportId id() {
        return ReportId.ofRow(sourceFileId, row.rowIndex());
    }

    @Override
    public String toString() {
        return "NewReport[" + id() + "]";
    }
}
