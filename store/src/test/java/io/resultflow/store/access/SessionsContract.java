package io.resultflow.store.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.user.PasswordOrigin;
import io.resultflow.domain.user.Role;
import io.resultflow.domain.user.UserId;
import io.resultflow.store.OnEngine;
import io.resultflow.store.Samples;
import io.resultflow.store.user.NewUser;
import io.resultflow.store.user.StaffSession;
import io.resultflow.store.user.StaffSessions;
import io.resultflow.store.user.User;
import io.resultflow.store.user.Users;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Who may come in, and until when. */
public interface SessionsContract extends OnEngine {
    private static NewUser admin(String username) {
        return new NewUser(username, null, "argon2-hash", "An Admin", Role.ADMIN, false, PasswordOrigin.OWN);
    }

    @Test
    default void a_username_is_taken_once() {
        Users users = new Users(database(), clock());
        assertThat(users.isEmpty()).isTrue();

        User created = users.create(admin("admin")).orElseThrow();

        assertThat(users.create(admin("admin"))).isEmpty();
        assertThat(users.isEmpty()).isFalse();
        assertThat(created.active()).isTrue();
        assertThat(created.role()).isEqualTo(Role.ADMIN);
        assertThat(users.findByUsername("admin")).contains(created);
        assertThat(users.findByUsername("nobody")).isEmpty();
        assertThat(users.find(new UserId(Samples.hex()))).isEmpty();
    }

    @Test
    default void logins_and_new_passwords_are_kept() {
        Users users = new Users(database(), clock());
        UserId id = users.create(admin("admin")).orElseThrow().id();

        users.recordLogin(id);
        users.changePassword(id, "another-hash", PasswordOrigin.COLLEAGUE);

        assertThat(users.find(id)).hasValueSatisfying(user -> {
            assertThat(user.lastLogin()).isEqualTo(clock().instant());
            assertThat(user.hashedPassword()).isEqualTo("another-hash");
            assertThat(user.passwordOrigin()).isEqualTo(PasswordOrigin.COLLEAGUE);
        });
    }

    @Test
    default void a_staff_session_ends_by_its_time_or_by_logging_out() {
        StaffSessions sessions = new StaffSessions(database(), clock());
        StaffSession one = sessions.open("one", Samples.ADMIN, Duration.ofHours(12), "192.0.2.1", "a browser");
        sessions.open("two", Samples.ADMIN, Duration.ofHours(12), null, null);
        assertThat(sessions.find("one")).contains(one);

        sessions.close("two");
        assertThat(sessions.find("two")).isEmpty();

        clock().pass(Duration.ofHours(12));
        assertThat(sessions.find("one")).isEmpty();
    }

    @Test
    default void a_customers_session_ends_by_its_time() {
        CustomerSessions sessions = new CustomerSessions(database(), clock());
        CustomerSession session = new CustomerSession(
                "secret",
                new ReportId(Samples.hex()),
                "token",
                clock().instant().plus(Duration.ofMinutes(15)));
        sessions.open(session);
        assertThat(sessions.find("secret")).contains(session);

        clock().pass(Duration.ofMinutes(15));

        assertThat(sessions.find("secret")).isEmpty();
    }
}
