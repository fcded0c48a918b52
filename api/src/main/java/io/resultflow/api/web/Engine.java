package io.resultflow.api.web;

import io.grpc.Context;
import io.grpc.StatusRuntimeException;
import io.resultflow.api.ApiProperties;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.workflows.CommandRefused;
import io.temporal.client.WorkflowException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Asks the workflow engine and answers within {@code resultflow.engine-timeout}: a refusal as {@link Refused} with its code,
 * an engine or a worker that does not answer as {@code ENGINE_UNAVAILABLE}.
 */
@Component
public final class Engine implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
    private final Duration timeout;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "engine-deadlines");
        thread.setDaemon(true);
        return thread;
    });

    public Engine(ApiProperties properties) {
        this.timeout = properties.engineTimeout();
    }

    /** What {@code question} answers. */
    public <T> T ask(Supplier<T> question) {
        try (Context.CancellableContext context =
                Context.current().withDeadlineAfter(timeout.toMillis(), TimeUnit.MILLISECONDS, deadlines)) {
            return context.call(question::get);
        } catch (WorkflowException | StatusRuntimeException e) {
            throw refusal(e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("a supplier throws nothing checked", e);
        }
    }

    private static Refused refusal(RuntimeException e) {
        return CommandRefused.codeOf(e).map(Refused::new).orElseGet(() -> {
            LOG.warn("the workflow engine did not do what it was asked", e);
            return new Refused(ProblemCode.ENGINE_UNAVAILABLE);
        });
    }

    @Override
    public void destroy() {
        deadlines.shutdownNow();
    }
}
