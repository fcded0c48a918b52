package io.resultflow.workflows.batch;

import java.util.List;

/** The rows of one page that still need a workflow: on a fresh batch all of them. */
public record RowPage(List<RowRef> rows) {
    public RowPage {
        rows = List.copyOf(rows);
    }
}
