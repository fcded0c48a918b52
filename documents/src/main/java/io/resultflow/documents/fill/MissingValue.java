package io.resultflow.documents.fill;

/** A value that a template prints is not there. Says nothing of which row. */
final class MissingValue extends RuntimeException {
    MissingValue() {
        super("missing value");
    }
}
