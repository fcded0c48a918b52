package io.resultflow.store.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.domain.user.UserId;
import io.resultflow.store.OnEngine;
import io.resultflow.store.Race;
import io.resultflow.store.Samples;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A request that is repeated under its key is done once. */
public interface IdempotencyContract extends OnEngine {
    private IdempotencyKeys keys() {
        return new IdempotencyKeys(database(), clock());
    }

    @Test
    default void a_repeat_gets_the_first_reply_for_a_day() {
        assertThat(keys().claim(Samples.ADMIN, "k", "request")).isEqualTo(new Claim.Fresh());
        assertThat(keys().claim(Samples.ADMIN, "k", "request")).isEqualTo(new Claim.InProgress());
        keys().complete(Samples.ADMIN, "k", 201, "{}");

        assertThat(keys().claim(Samples.ADMIN, "k", "request")).isEqualTo(new Claim.Answered(201, "{}"));
        assertThat(keys().claim(Samples.ADMIN, "k", "another")).isEqualTo(new Claim.Reused());
        assertThat(keys().claim(new UserId(Samples.hex()), "k", "another")).isEqualTo(new Claim.Fresh());

        clock().pass(Duration.ofHours(24));
        assertThat(keys().claim(Samples.ADMIN, "k", "another")).isEqualTo(new Claim.Fresh());
    }

    @Test
    default void a_request_that_failed_may_be_tried_again_and_one_that_was_answered_not() {
        keys().claim(Samples.ADMIN, "k", "request");
        keys().release(Samples.ADMIN, "k");
        assertThat(keys().claim(Samples.ADMIN, "k", "request")).isEqualTo(new Claim.Fresh());

        keys().complete(Samples.ADMIN, "k", 202, "{}");
        keys().release(Samples.ADMIN, "k");
        assertThat(keys().claim(Samples.ADMIN, "k", "request")).isEqualTo(new Claim.Answered(202, "{}"));
    }

    @Test
    default void of_many_at_once_one_is_fresh() throws Exception {
        var claims = Race.of(() -> keys().claim(Samples.ADMIN, "k", "request"));

        assertThat(claims).filteredOn(claim -> claim instanceof Claim.Fresh).hasSize(1);
    }
}
