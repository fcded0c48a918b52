package io.resultflow.workflows.template;

import io.resultflow.domain.file.FileId;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/** Finds out whether reports of one version of a template, known by its file, look the same merged as alone. */
@WorkflowInterface
public interface CertifyWorkflow {
    @WorkflowMethod(name = "Certify")
    void run(FileId template);
}
