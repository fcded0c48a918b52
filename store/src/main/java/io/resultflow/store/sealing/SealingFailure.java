package io.resultflow.store.sealing;

import org.jspecify.annotations.Nullable;

/** A key is missing or wrong, or a value was changed: the message says which and what to do, and holds neither. */
public final class SealingFailure extends IllegalStateException {
    SealingFailure(String message) {
        super(message);
    }

    SealingFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
