package io.resultflow.workflows.report;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/** From a stored PDF to a text with a link that works. */
@ActivityInterface
public interface DeliveryActivities {
    /**
     * Makes a link, texts it and lets it open the report: one text and one link per order, however often it is called.
     * Fails for good with a {@code ProblemCode} when the provider refuses.
     */
    @ActivityMethod(name = "Deliver")
    Delivery deliver(DeliveryOrder order);
}
