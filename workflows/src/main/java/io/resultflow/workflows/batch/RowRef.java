package io.resultflow.workflows.batch;

import io.resultflow.domain.report.ReportId;

/**
 * A row whose workflow is to be started.
 *
 * @param row the row as Excel shows it, from 1
 */
public record RowRef(ReportId report, int row) {}
