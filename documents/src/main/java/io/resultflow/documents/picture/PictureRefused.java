package io.resultflow.documents.picture;

/** A value is no picture that can be printed; the reason is a stable word and says nothing of the value. */
public final class PictureRefused extends Exception {
    /** What is wrong with it. */
    public enum Reason {
        /** Not of the form {@code data:image/png;base64,…} or {@code data:image/jpeg;base64,…}. */
        NO_DATA,
        /** Not whole, or not what it says it is. */
        BROKEN,
        /** Beyond the limits of bytes or pixels. */
        TOO_LARGE,
        /** More letters than a QR code holds. */
        TOO_LONG
    }

    private final Reason reason;

    PictureRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
