package io.resultflow.api.preview;

import io.resultflow.api.ApiProperties;
import io.resultflow.api.web.Engine;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.template.PreviewId;
import io.resultflow.store.file.Files;
import io.resultflow.store.preview.Preview;
import io.resultflow.store.preview.PreviewOf;
import io.resultflow.store.preview.Previews;
import io.resultflow.workflows.CommandRefused;
import io.resultflow.workflows.WorkflowStarts;
import io.resultflow.workflows.template.PreviewWorkflow;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowException;
import io.temporal.client.WorkflowStub;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Has previews made by a worker, a few at a time, and waits for each at most {@code resultflow.preview-timeout}. Values go by
 * the store, never through the workflow engine, and what was stored for a preview is deleted with its answer.
 */
@Component
final class PreviewDesk {
    private static final Logger LOG = LoggerFactory.getLogger(PreviewDesk.class);
    /** Each waits on a thread of the server, while LibreOffice makes a few a second. */
    private static final int AT_ONCE = 8;

    private final Previews previews;
    private final Files files;
    private final WorkflowClient client;
    private final Engine engine;
    private final Duration timeout;
    private final Places places = new Places(AT_ONCE);

    PreviewDesk(Previews previews, Files files, WorkflowClient client, Engine engine, ApiProperties properties) {
        this.previews = previews;
        this.files = files;
        this.client = client;
        this.engine = engine;
        this.timeout = properties.previewTimeout();
    }

    /**
     * The PDF.
     *
     * @throws Refused {@code PREVIEW_UNAVAILABLE} when none came in time or too many wait; {@code FILL_FAILED} with every
     *     issue, {@code CONVERSION_FAILED}, {@code FILE_MISSING} as the report itself would fail
     */
    byte[] make(PreviewOf asked) {
        return places.holding(() -> answer(previews.ask(asked)));
    }

    private byte[] answer(PreviewId id) {
        boolean ended = false;
        try {
            await(id);
            ended = true;
            Preview preview = previews.find(id).orElseThrow(() -> new Refused(ProblemCode.PREVIEW_UNAVAILABLE));
            if (preview.refused() != null) {
                throw new Refused(preview.refused(), preview.issues());
            }
            return files.read(id.pdf());
        } finally {
            if (ended) {
                previews.delete(id);
            } else {
                previews.abandon(id);
            }
        }
    }

    private void await(PreviewId id) {
        PreviewWorkflow workflow = client.newWorkflowStub(PreviewWorkflow.class, WorkflowStarts.preview(id));
        engine.ask(() -> WorkflowClient.start(workflow::run, id));
        WorkflowStub running = WorkflowStub.fromTyped(workflow);
        try {
            running.getResult(timeout.toMillis(), TimeUnit.MILLISECONDS, Void.class);
        } catch (TimeoutException e) {
            engine.ask(() -> {
                running.terminate("nobody waits for it any more");
                return id;
            });
            throw new Refused(ProblemCode.PREVIEW_UNAVAILABLE);
        } catch (WorkflowException e) {
            LOG.warn("preview {} failed", id, e);
            throw new Refused(CommandRefused.codeOf(e).orElse(ProblemCode.PREVIEW_UNAVAILABLE));
        }
    }
}
