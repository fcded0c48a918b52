package io.resultflow.workflows.report;

import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.template.TemplateId;

/**
 * What a run of {@link ReportWorkflow} starts from.
 *
 * @param rowIndex the row as Excel shows it, from 1
 */
public record ReportRun(ReportId report, BatchId batch, TemplateId template, int rowIndex, Step step) {}
