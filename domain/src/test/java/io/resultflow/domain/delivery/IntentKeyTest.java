package io.resultflow.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.resultflow.domain.report.ReportId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntentKeyTest {
    @Test
    void it_is_written_and_read_alike() {
        IntentKey key = new IntentKey(new ReportId("0123456789abcdef01234567"), 12);

        assertThat(key.value()).isEqualTo("0123456789abcdef01234567-12");
        assertThat(IntentKey.ofValue(key.value())).isEqualTo(key);
    }

    @Test
    void a_corrected_reports_text_is_another() {
        IntentKey key = new IntentKey(new ReportId("0123456789abcdef01234567"), 2, 1);

        assertThat(key.value()).isEqualTo("0123456789abcdef01234567-v2-1");
        assertThat(IntentKey.ofValue(key.value())).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0123456789abcdef01234567", "0123456789abcdef01234567-", "x-1", "0123456789abcdef01234567-0"
            })
    void other_texts_are_no_key(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> IntentKey.ofValue(text));
        assertThat(IntentKey.read(text)).isEmpty();
    }

    @Test
    void the_text_of_a_password_is_another_than_that_of_its_link() {
        IntentKey key = new IntentKey(new ReportId("0123456789abcdef01234567"), 2, 1).ofPassword();

        assertThat(key.value()).isEqualTo("0123456789abcdef01234567-v2-1-p");
        assertThat(IntentKey.ofValue(key.value())).isEqualTo(key);
        assertThat(key.bringsPassword()).isTrue();
    }
}
