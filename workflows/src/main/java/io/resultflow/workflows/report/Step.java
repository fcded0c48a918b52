package io.resultflow.workflows.report;

/** Where a run of {@link ReportWorkflow} begins. */
public enum Step {
    /** With the PDF, then the text: what a batch starts. */
    GENERATE,
    /** With nothing: a command brought it back, and where the report stands is read from the store. */
    IDLE
}
