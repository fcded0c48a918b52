package io.resultflow.workflows.template;

import io.resultflow.domain.file.FileId;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/** From a template's file to a stored verdict. */
@ActivityInterface
public interface CertifyActivities {
    /** Renders invented reports both ways and stores what was found; harmless when repeated or when the file is gone. */
    @ActivityMethod(name = "CertifyTemplate")
    void certify(FileId template);
}
