package io.resultflow.workflows;

import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.file.FileId;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.template.PreviewId;

/** The workflow ids that people read in Temporal UI: one for ever per batch and per report. */
public final class WorkflowIds {
    /** The schedule that starts retention every day, and the prefix of what it starts. */
    public static final String RETENTION = "retention";

    /** The one workflow that tells other programs what happened. */
    public static final String WEBHOOKS = "webhooks";

    private WorkflowIds() {}

    /** {@code batch-<id>}. */
    public static String batch(BatchId batch) {
        return "batch-" + batch.value();
    }

    /** {@code certify-<id>} of the file that holds the template's version. */
    public static String certify(FileId template) {
        return "certify-" + template.value();
    }

    /** {@code preview-<id>}. */
    public static String preview(PreviewId preview) {
        return "preview-" + preview.value();
    }

    /** {@code withdrawal-<id>} of the report. */
    public static String notice(ReportId report) {
        return "withdrawal-" + report.value();
    }

    /** {@code report-<id>}. */
    public static String report(ReportId report) {
        return "report-" + report.value();
    }
}
