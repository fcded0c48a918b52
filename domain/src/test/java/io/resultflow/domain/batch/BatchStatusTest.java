package io.resultflow.domain.batch;

import static io.resultflow.domain.batch.BatchStatus.*;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BatchStatusTest {
    @Test
    void a_batch_is_started_paused_resumed_and_completed() {
        assertThat(PENDING.mayBecome(PROCESSING)).isTrue();
        assertThat(PROCESSING.mayBecome(PAUSED)).isTrue();
        assertThat(PAUSED.mayBecome(PROCESSING)).isTrue();
        assertThat(PROCESSING.mayBecome(COMPLETED)).isTrue();
    }

    @Test
    void a_retry_reopens_a_completed_batch() {
        assertThat(COMPLETED.mayBecome(PROCESSING)).isTrue();
    }

    @Test
    void a_large_file_is_checked_before_its_batch_waits_for_the_start_and_again_when_that_failed() {
        assertThat(BatchStatus.before(PENDING)).containsExactly(CHECKING);
        assertThat(CHECKING.mayBecome(FAILED)).isTrue();
        assertThat(CHECKING.mayBecome(PROCESSING)).isFalse();
        assertThat(FAILED.mayBecome(CHECKING)).isTrue();
    }

    @Test
    void a_cancelled_batch_stays_cancelled() {
        assertThat(BatchStatus.values()).noneMatch(CANCELLED::mayBecome);
    }

    @ParameterizedTest
    @EnumSource
    void a_wire_name_leads_back(BatchStatus status) {
        assertThat(BatchStatus.ofWireName(status.wireName())).isEqualTo(status);
    }
}
