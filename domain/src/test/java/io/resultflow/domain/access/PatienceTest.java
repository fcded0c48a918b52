package io.resultflow.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private final Patience patience = new Patience(5, Duration.ofSeconds(30), Duration.ofMinutes(15));

    @Test
    void the_first_tries_are_looked_at_at_once() {
        assertThat(patience.after(1)).isZero();
        assertThat(patience.after(4)).isZero();
    }

    @Test
    void each_more_waits_twice_as_long_up_to_the_longest() {
        assertThat(patience.after(5)).isEqualTo(Duration.ofSeconds(30));
        assertThat(patience.after(6)).isEqualTo(Duration.ofMinutes(1));
        assertThat(patience.after(9)).isEqualTo(Duration.ofMinutes(8));
        assertThat(patience.after(10)).isEqualTo(Duration.ofMinutes(15));
        assertThat(patience.after(1_000_000)).isEqualTo(Duration.ofMinutes(15));
    }
}
