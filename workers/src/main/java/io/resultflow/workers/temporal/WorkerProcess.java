package io.resultflow.workers.temporal;

import io.grpc.StatusRuntimeException;
import io.resultflow.workers.BackgroundThreads;
import io.temporal.client.WorkflowServiceException;
import io.temporal.client.schedules.ScheduleException;
import io.temporal.serviceclient.OperatorServiceStubs;
import io.temporal.serviceclient.OperatorServiceStubsOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.worker.WorkerFactory;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Starts the workers as soon as Temporal answers, however late that is, and stops them so that what is under way is
 * finished or soon retried elsewhere. A process whose Temporal is down stays up and waits.
 */
public final class WorkerProcess implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerProcess.class);
    private static final long RETRY_SECONDS = 2;
    private static final long FINISH_SECONDS = 10;

    private final WorkerFactory factory;
    private final WorkflowServiceStubs service;
    private final String namespace;
    private final Runnable schedules;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final CountDownLatch started = new CountDownLatch(1);
    private volatile boolean running;

    /**
     * @param schedules creates the schedules; called once Temporal answers
     */
    public WorkerProcess(WorkerFactory factory, WorkflowServiceStubs service, String namespace, Runnable schedules) {
        this.factory = factory;
        this.service = service;
        this.namespace = namespace;
        this.schedules = schedules;
    }

    @Override
    public void start() {
        running = true;
        // Whatever runs activities is started by this thread and steps back as it does.
        new BackgroundThreads("workers-start")
                .newThread(this::startWhenTemporalAnswers)
                .start();
    }

    /** Whether the workers poll. */
    public boolean isPolling() {
        return started.getCount() == 0 && running;
    }

    /** Returns once the workers poll. */
    public void awaitPolling() throws InterruptedException {
        started.await();
    }

    private void startWhenTemporalAnswers() {
        OperatorServiceStubs operator = OperatorServiceStubs.newServiceStubs(OperatorServiceStubsOptions.newBuilder()
                .setChannel(service.getRawChannel())
                .validateAndBuildWithDefaults());
        Namespace prepared = new Namespace(operator, namespace);
        boolean waits = false;
        while (running) {
            try {
                prepared.prepare();
                schedules.run();
                factory.start();
                started.countDown();
                LOG.info("Workers poll namespace {}", namespace);
                return;
            } catch (StatusRuntimeException | WorkflowServiceException | ScheduleException e) {
                if (!waits) {
                    LOG.warn("Temporal does not answer yet: {}", e.getClass().getSimpleName());
                    waits = true;
                }
                pause();
            }
        }
    }

    private void pause() {
        try {
            if (stopping.await(RETRY_SECONDS, TimeUnit.SECONDS)) {
                running = false;
            }
        } catch (InterruptedException e) {
            running = false;
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        stopping.countDown();
        factory.shutdown();
        factory.awaitTermination(FINISH_SECONDS, TimeUnit.SECONDS);
        factory.shutdownNow();
        factory.awaitTermination(2, TimeUnit.SECONDS);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
