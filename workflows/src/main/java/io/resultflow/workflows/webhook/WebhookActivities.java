package io.resultflow.workflows.webhook;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/** Telling other programs what happened. */
@ActivityInterface
public interface WebhookActivities {
    /**
     * Tells what is due and waits for more, for about an hour, with heartbeats; answers how many were told. What was told and
     * not noted, since its process was killed, is told again under the same id.
     */
    @ActivityMethod(name = "TellWhatIsDue")
    int tellWhatIsDue();
}
