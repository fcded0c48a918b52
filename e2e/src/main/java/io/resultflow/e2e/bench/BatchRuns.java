package io.resultflow.e2e.bench;

import io.resultflow.e2e.system.RunningSystem;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.workflow.v1.WorkflowExecutionInfo;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowTargetOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.util.List;

/**
 * What Temporal kept of a batch's own workflow, over all its runs.
 *
 * @param runs how often it continued as new, and once more
 * @param longestHistory events of the longest run
 * @param transitions state transitions of all runs
 */
record BatchRuns(int runs, long longestHistory, long transitions) {
    static BatchRuns of(RunningSystem system, String batch) {
        WorkflowServiceStubs service = WorkflowServiceStubs.newServiceStubs(WorkflowServiceStubsOptions.newBuilder()
                .setTarget(system.temporal())
                .build());
        try {
            WorkflowClient client = WorkflowClient.newInstance(service);
            List<WorkflowExecutionInfo> runs = client.listExecutions("WorkflowId = 'batch-" + batch + "'")
                    .map(run -> client.newUntypedWorkflowStub(target(run.getExecution()))
                            .describe()
                            .getRawDescription()
                            .getWorkflowExecutionInfo())
                    .toList();
            return new BatchRuns(
                    runs.size(),
                    runs.stream()
                            .mapToLong(WorkflowExecutionInfo::getHistoryLength)
                            .max()
                            .orElse(0),
                    runs.stream()
                            .mapToLong(WorkflowExecutionInfo::getStateTransitionCount)
                            .sum());
        } finally {
            service.shutdownNow();
        }
    }

    private static WorkflowTargetOptions target(WorkflowExecution run) {
        return WorkflowTargetOptions.newBuilder().setWorkflowExecution(run).build();
    }
}
