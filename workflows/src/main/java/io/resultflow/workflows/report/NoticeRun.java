package io.resultflow.workflows.report;

import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.report.ReportId;

/** What a run of {@link NoticeWorkflow} starts from. */
public record NoticeRun(ReportId report, BatchId batch) {}
