package io.resultflow.api.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.domain.user.PasswordOrigin;
import io.resultflow.domain.user.Role;
import io.resultflow.domain.user.UserId;
import io.resultflow.store.user.User;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

class PasswordsTest {
    /** argon2, counted. */
    private static final class Counting implements PasswordEncoder {
        private final PasswordEncoder argon2 = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
        private int checks;

        @Override
        public @Nullable String encode(@Nullable CharSequence plain) {
            return argon2.encode(plain);
        }

        @Override
        public boolean matches(@Nullable CharSequence plain, @Nullable String hash) {
            checks++;
            return hash != null && hash.startsWith("$argon2id$") && argon2.matches(plain, hash);
        }
    }

    private final Counting encoder = new Counting();
    private final Passwords passwords = new Passwords(encoder);

    @Test
    void an_unknown_name_costs_as_much_work_as_a_known_one() {
        assertThat(passwords.isRight(Optional.empty(), "guess")).isFalse();
        assertThat(encoder.checks).isEqualTo(1);
        assertThat(passwords.isRight(Optional.of(user("the password")), "guess"))
                .isFalse();
        assertThat(encoder.checks).isEqualTo(2);
        String nobodys = passwords.hash("x");
        assertThat(nobodys.substring(0, nobodys.lastIndexOf('$', nobodys.lastIndexOf('$') - 1)))
                .as("the same cost for everybody")
                .isEqualTo("$argon2id$v=19$m=16384,t=2,p=1");
    }

    @Test
    void the_right_password_is_right() {
        assertThat(passwords.isRight(Optional.of(user("the password")), "the password"))
                .isTrue();
    }

    private User user(String password) {
        return new User(
                new UserId("a".repeat(24)),
                "somebody",
                null,
                passwords.hash(password),
                "Somebody",
                Role.VIEWER,
                true,
                null,
                Instant.EPOCH,
                false,
                PasswordOrigin.OWN,
                false);
    }
}
