package io.resultflow.domain.problem;

/** How much an {@link Issue} matters: an error stops the upload, a warning and a note do not. */
public enum Severity {
    ERROR,
    WARNING,
    NOTE
}
