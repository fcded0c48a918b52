package io.resultflow.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class FailureAlarmTest {
    @Test
    void it_rings_from_its_share_on_and_not_before_enough_is_known() {
        FailureAlarm alarm = new FailureAlarm(50, 0.3);

        assertThat(alarm.rings(15, 50)).isTrue();
        assertThat(alarm.rings(14, 50)).isFalse();
        assertThat(alarm.rings(49, 49)).isFalse();
        assertThat(FailureAlarm.OFF.rings(100, 100)).isFalse();
    }

    @Test
    void a_share_of_nothing_would_always_ring() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FailureAlarm(50, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new FailureAlarm(50, 1.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new FailureAlarm(-1, 0.5));
    }
}
