package io.resultflow.workflows;

/** Temporal's task queues by what their work costs, so that each kind is scaled and limited apart. */
public final class TaskQueues {
    /** Workflow code, and the short store writes that it makes as local activities. */
    public static final String WORKFLOWS = "resultflow";

    /** A batch's own steps: intake, moves, reaching its rows in pages. */
    public static final String BATCHES = "resultflow-batches";

    /** Waiting for room in a batch's window and for its rows' outcomes: many sleepers, no work. */
    public static final String PACING = "resultflow-pacing";

    /** Filling and converting: bound by LibreOffice. */
    public static final String DOCUMENTS = "resultflow-documents";

    /** Sending texts: bound by what the provider allows. */
    public static final String SMS = "resultflow-sms";

    /** Retention. */
    public static final String UPKEEP = "resultflow-upkeep";

    /** Telling other programs what happened: one that waits for more, no work. */
    public static final String WEBHOOKS = "resultflow-webhooks";

    private TaskQueues() {}
}
