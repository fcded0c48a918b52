package io.resultflow.api.template;

import io.resultflow.api.web.Engine;
import io.resultflow.domain.file.FileId;
import io.resultflow.workflows.WorkflowStarts;
import io.resultflow.workflows.template.CertifyWorkflow;
import io.temporal.client.WorkflowClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Has new versions certified. An engine that is down costs the verdict, never the upload: it then stays pending. */
@Component
final class Certifying {
    private static final Logger LOG = LoggerFactory.getLogger(Certifying.class);

    private final WorkflowClient client;
    private final Engine engine;

    Certifying(WorkflowClient client, Engine engine) {
        this.client = client;
        this.engine = engine;
    }

    /** Starts it for the version in that file, which is stored. */
    void begin(FileId template) {
        CertifyWorkflow workflow = client.newWorkflowStub(CertifyWorkflow.class, WorkflowStarts.certify(template));
        try {
            engine.ask(() -> WorkflowClient.start(workflow::run, template));
        } catch (RuntimeException e) {
            LOG.warn(
                    "template file {} is not certified: {}",
                    template,
                    e.getClass().getSimpleName());
        }
    }
}
