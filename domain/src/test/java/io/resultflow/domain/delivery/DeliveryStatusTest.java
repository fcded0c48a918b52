package io.resultflow.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeliveryStatusTest {
    @Test
    void a_text_never_goes_backwards() {
        assertThat(DeliveryStatus.before(DeliveryStatus.PENDING)).isEmpty();
        assertThat(DeliveryStatus.before(DeliveryStatus.SENT)).containsExactly(DeliveryStatus.PENDING);
        assertThat(DeliveryStatus.before(DeliveryStatus.DELIVERED))
                .containsExactly(DeliveryStatus.PENDING, DeliveryStatus.SENT);
        assertThat(DeliveryStatus.before(DeliveryStatus.FAILED))
                .containsExactly(DeliveryStatus.PENDING, DeliveryStatus.SENT);
    }
}
