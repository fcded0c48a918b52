package io.resultflow.e2e.bench.floor;

import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * The least that durable orchestration of a row costs on a given Temporal server: no store, no LibreOffice, no text, no
 * expiry; only a child workflow with two empty activities.
 */
public final class Floor {
    private static final String QUEUE = "floor";

    private Floor() {}

    /**
     * Runs {@code rows} rows on the server at {@code target}, with workers in this process.
     *
     * @param target host and port
     * @param warmUp rows of a batch before it that is not measured
     * @return seconds from the batch's start to its end
     */
    public static double seconds(String target, int warmUp, int rows) {
        WorkflowServiceStubs service = WorkflowServiceStubs.newServiceStubs(
                WorkflowServiceStubsOptions.newBuilder().setTarget(target).build());
        WorkflowClient client = WorkflowClient.newInstance(service);
        WorkerFactory factory = WorkerFactory.newInstance(client);
        Worker worker = factory.newWorker(QUEUE);
        worker.registerWorkflowImplementationTypes(FloorBatch.Impl.class, FloorRow.Impl.class);
        worker.registerActivitiesImplementations(new FloorRow.NothingImpl());
        factory.start();
        try {
            if (warmUp > 0) {
                seconds(client, warmUp);
            }
            return seconds(client, rows);
        } finally {
            factory.shutdown();
            factory.awaitTermination(10, TimeUnit.SECONDS);
            service.shutdown();
        }
    }

    private static double seconds(WorkflowClient client, int rows) {
        FloorBatch batch = client.newWorkflowStub(
                FloorBatch.class,
                WorkflowOptions.newBuilder()
                        .setTaskQueue(QUEUE)
                        .setWorkflowId("floor-batch-" + UUID.randomUUID())
                        .build());
        long begun = System.nanoTime();
        batch.run(0, rows);
        return (System.nanoTime() - begun) / 1e9;
    }
}
