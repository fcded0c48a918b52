package io.resultflow.store.preview;

import io.resultflow.domain.file.FileId;
import io.resultflow.domain.intake.ReportValues;
import io.resultflow.domain.report.ReportId;

/** What is to be printed: a report as it will be, or a template with values of one's own. */
public sealed interface PreviewOf {
    /** A report that has no PDF yet. */
    record OfReport(ReportId report) implements PreviewOf {}

    /** A template's file with values by placeholder name. */
    record OfTemplate(FileId file, ReportValues values) implements PreviewOf {}
}
