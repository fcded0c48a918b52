package io.resultflow.api.staff;

import io.resultflow.api.security.BearerToken;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.user.PasswordRule;
import io.resultflow.store.user.User;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Staff passwords: their hashes, and whether one is right. */
@Component
final class Passwords {
    private static final int LENGTH = 22;
    private final PasswordEncoder encoder;
    private final String nobodysHash;

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
        this.nobodysHash = hash(random());
    }

    /** A new one that nobody can guess. */
    static String random() {
        return BearerToken.random().plain().substring(0, LENGTH);
    }

    /** What is stored of a password. */
    String hash(String plain) {
        String hash = encoder.encode(plain);
        if (hash == null) {
            throw new IllegalStateException("an encoder answers no hash only for no password");
        }
        return hash;
    }

    /** Whether it is that user's. As much work when there is no such user, so that the time it takes tells nothing. */
    boolean isRight(Optional<User> user, String typed) {
        boolean matches = encoder.matches(typed, user.map(User::hashedPassword).orElse(nobodysHash));
        return matches && user.isPresent();
    }

    /**
     * Lets a password pass that is good enough.
     *
     * @throws Refused {@code PASSWORD_TOO_WEAK}
     */
    static void require(String chosen, String username) {
        if (!PasswordRule.allows(chosen, username)) {
            throw new Refused(ProblemCode.PASSWORD_TOO_WEAK);
        }
    }
}
