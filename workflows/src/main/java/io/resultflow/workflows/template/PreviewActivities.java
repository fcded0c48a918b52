package io.resultflow.workflows.template;

import io.resultflow.domain.template.PreviewId;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/** From a stored question to a stored PDF. */
@ActivityInterface
public interface PreviewActivities {
    /** Fills, converts and stores the PDF, or why that cannot be done; harmless when repeated. */
    @ActivityMethod(name = "MakePreview")
    void make(PreviewId preview);
}
