package io.resultflow.standalone.launch;

/** Something that a person must change before ResultFlow can start; the message is one line that says what. */
final class LaunchFailure extends RuntimeException {
    LaunchFailure(String message) {
        super(message);
    }
}
