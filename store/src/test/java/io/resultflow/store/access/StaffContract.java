package io.resultflow.store.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.domain.access.Patience;
import io.resultflow.domain.user.PasswordOrigin;
import io.resultflow.domain.user.Role;
import io.resultflow.domain.user.UserId;
import io.resultflow.store.OnEngine;
import io.resultflow.store.Race;
import io.resultflow.store.user.LoginTries;
import io.resultflow.store.user.NewUser;
import io.resultflow.store.user.SecondFactors;
import io.resultflow.store.user.User;
import io.resultflow.store.user.UserChange;
import io.resultflow.store.user.Users;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What all processes of the API together know of staff: tries, second factors, the last admin. */
public interface StaffContract extends OnEngine {
    Patience THREE = new Patience(3, Duration.ofSeconds(30), Duration.ofMinutes(2));

    private LoginTries tries() {
        return new LoginTries(database(), clock());
    }

    private User user(String name, Role role) {
        return new Users(database(), clock())
                .create(new NewUser(name, null, "a hash", "Somebody", role, false, PasswordOrigin.OWN))
                .orElseThrow();
    }

    @Test
    default void tries_are_counted_for_all_processes_together_and_then_wait_twice_as_long_each() {
        for (int i = 0; i < 3; i++) {
            assertThat(tries().take("key", THREE)).isZero();
        }
        assertThat(tries().take("key", THREE)).isEqualTo(Duration.ofSeconds(30));
        assertThat(tries().take("another", THREE)).isZero();

        clock().pass(Duration.ofSeconds(30));
        assertThat(tries().take("key", THREE)).isZero();
        assertThat(tries().take("key", THREE)).isEqualTo(Duration.ofMinutes(1));
        clock().pass(Duration.ofSeconds(59));
        assertThat(tries().take("key", THREE)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    default void asking_too_early_makes_the_wait_no_longer() {
        for (int i = 0; i < 3; i++) {
            tries().take("key", THREE);
        }
        for (int i = 0; i < 10; i++) {
            tries().take("key", THREE);
        }
        assertThat(tries().take("key", THREE)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    default void many_tries_at_once_are_not_more_than_are_borne() throws Exception {
        List<Duration> answers = Race.of(() -> tries().take("key", THREE));
        assertThat(answers.stream().filter(Duration::isZero).count()).isLessThanOrEqualTo(3);
        assertThat(answers.stream().filter(Duration::isZero).count()).isPositive();
    }

    @Test
    default void tries_are_given_back_and_forgotten() {
        for (int i = 0; i < 3; i++) {
            tries().take("key", THREE);
        }
        tries().giveBack("key");
        assertThat(tries().take("key", THREE)).isZero();
        assertThat(tries().take("key", THREE)).isPositive();
        tries().forget("key");
        assertThat(tries().take("key", THREE)).isZero();

        for (int i = 0; i < 3; i++) {
            tries().take("old", THREE);
        }
        clock().pass(Duration.ofHours(1));
        assertThat(tries().take("old", THREE)).isZero();
        assertThat(tries().take("old", THREE)).isZero();
    }

    @Test
    default void names_and_addresses_are_kept_as_hashes() {
        tries().take("somebody@192.0.2.1", THREE);
        assertThat(database().getCollection("loginTries").find().first().toJson())
                .doesNotContain("somebody", "192.0.2.1");
    }

    @Test
    default void the_code_of_a_time_serves_once_also_when_shown_twice_at_once() throws Exception {
        SecondFactors factors = new SecondFactors(database());
        UserId user = user("somebody", Role.VIEWER).id();
        assertThat(factors.offer(user, "SECRET")).isTrue();
        assertThat(factors.confirm(user, "ANOTHER", 10, List.of())).isFalse();
        assertThat(factors.confirm(user, "SECRET", 10, List.of("one", "two"))).isTrue();
        assertThat(factors.offer(user, "THIRD")).isFalse();
        assertThat(factors.secret(user)).contains("SECRET");

        assertThat(factors.use(user, 10)).isFalse();
        assertThat(Race.of(() -> factors.use(user, 11))).containsOnlyOnce(true);
        assertThat(factors.use(user, 9)).isFalse();
        assertThat(Race.of(() -> factors.useRecovery(user, "two"))).containsOnlyOnce(true);
        assertThat(factors.useRecovery(user, "one")).isTrue();
        assertThat(factors.useRecovery(user, "three")).isFalse();

        factors.remove(user);
        assertThat(factors.use(user, 12)).isFalse();
    }

    @Test
    default void the_last_active_admin_stays_one() {
        Users users = new Users(database(), clock());
        User first = user("first", Role.ADMIN);
        User second = user("second", Role.ADMIN);

        assertThat(users.change(second, viewer(second))).isTrue();
        assertThat(users.change(first, viewer(first))).isFalse();
        assertThat(users.find(first.id()).orElseThrow().role()).isEqualTo(Role.ADMIN);
        UserChange gone = new UserChange(null, "Somebody", Role.ADMIN, false, false);
        assertThat(users.change(first, gone)).isFalse();
        assertThat(users.find(first.id()).orElseThrow().active()).isTrue();
    }

    private static UserChange viewer(User user) {
        return new UserChange(user.email(), user.fullName(), Role.VIEWER, false, true);
    }
}
