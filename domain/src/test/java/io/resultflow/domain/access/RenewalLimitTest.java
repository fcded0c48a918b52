package io.resultflow.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RenewalLimitTest {
    private static final Instant SENT = Instant.parse("2026-03-02T08:00:00Z");

    @Test
    void a_link_is_renewed_within_thirty_days_of_the_first_text() {
        assertThat(RenewalLimit.isOfferedAt(SENT.plus(Duration.ofDays(30)).minusMillis(1), SENT))
                .isTrue();
        assertThat(RenewalLimit.isOfferedAt(SENT.plus(Duration.ofDays(30)), SENT))
                .isFalse();
    }

    @Test
    void who_asks_again_within_two_minutes_means_the_same_text() {
        assertThat(RenewalLimit.isSameText(SENT.plusSeconds(119), SENT)).isTrue();
        assertThat(RenewalLimit.isSameText(SENT.plusSeconds(120), SENT)).isFalse();
    }
}
