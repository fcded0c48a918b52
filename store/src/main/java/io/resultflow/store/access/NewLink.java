package io.resultflow.store.access;

import io.resultflow.domain.access.PasswordKind;
import io.resultflow.domain.delivery.IntentKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link to be stored before its text is sent.
 *
 * @param passwordHash HMAC of the password keyed by the plain token
 * @param secondText the text that brings its password afterwards; null when none does
 */
public record NewLink(
        String tokenHash,
        String passwordHash,
        IntentKey intent,
        PasswordKind passwordKind,
        @Nullable String secondText,
        Instant at) {
    @Override
    public String toString() {
        return "NewLink[" + intent + "]";
    }
}
