package io.resultflow.api.staff;

import java.time.Instant;

/** A login: the token is shown this once. */
public record Login(String token, Instant expiresAt, UserJson user) {
    @Override
    public String toString() {
        return "Login[" + expiresAt + "]";
    }
}
