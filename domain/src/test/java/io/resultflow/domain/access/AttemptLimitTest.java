package io.resultflow.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AttemptLimitTest {
    @Test
    void five_wrong_tries_close_a_link() {
        assertThat(AttemptLimit.allows(4, 4)).isTrue();
        assertThat(AttemptLimit.allows(5, 5)).isFalse();
    }

    @Test
    void ten_wrong_tries_close_a_report_whatever_its_newest_link_says() {
        assertThat(AttemptLimit.allows(0, 9)).isTrue();
        assertThat(AttemptLimit.allows(0, 10)).isFalse();
    }
}
