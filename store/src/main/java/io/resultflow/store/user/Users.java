package io.resultflow.store.user;

import com.mongodb.client.MongoDatabase;
import io.resultflow.domain.user.UserId;
import java.time.Clock;
import java.util.Optional;

/** The staff. */
@SuppressWarnings("DoNotCallSuggester")
public final class Users {
    public Users(MongoDatabase database, Clock clock) {}

    /** Stores a user; empty when the username is taken. */
    public Optional<User> create(NewUser user) {
        throw new UnsupportedOperationException();
    }

    public Optional<User> find(UserId id) {
        throw new UnsupportedOperationException();
    }

    public Optional<User> findByUsername(String username) {
        throw new UnsupportedOperationException();
    }

    /** Sets last_login to the clock's time. */
    public void recordLogin(UserId id) {
        throw new UnsupportedOperationException();
    }

    /** Replaces the password's hash. */
    public void changePassword(UserId id, String hashedPassword) {
        throw new UnsupportedOperationException();
    }

    /** Whether there is nobody yet. */
    public boolean isEmpty() {
        throw new UnsupportedOperationException();
    }
}
