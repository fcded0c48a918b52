package io.resultflow.sms;

/** The provider could not be reached or was busy: try again. Its message names no number and no text. */
public final class SmsUnavailable extends RuntimeException {
    public SmsUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
