package io.resultflow.domain.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WebhookRetriesTest {
    @Test
    void ten_tries_in_a_little_more_than_three_days_each_later_than_the_one_before() {
        var waits = IntStream.rangeClosed(1, 9)
                .mapToObj(WebhookRetries::after)
                .map(Optional::orElseThrow)
                .toList();

        assertThat(waits).isSorted().doesNotHaveDuplicates();
        assertThat(waits.stream().reduce(Duration.ZERO, Duration::plus))
                .isBetween(Duration.ofHours(72), Duration.ofHours(80));
        assertThat(WebhookRetries.after(10)).isEmpty();
    }
}
