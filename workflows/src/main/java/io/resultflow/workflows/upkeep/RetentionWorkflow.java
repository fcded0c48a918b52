package io.resultflow.workflows.upkeep;

import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/**
 * Archives what is past its retention and purges the Excel and Word files past theirs. The Schedule
 * {@code WorkflowIds.RETENTION} starts it every day; an admin may pause that or trigger it from Temporal UI.
 */
@WorkflowInterface
public interface RetentionWorkflow {
    @WorkflowMethod(name = "Retention")
    void run();
}
