package io.resultflow.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WishTest {
    @ParameterizedTest
    @ValueSource(strings = {"STOP", " stop. ", "Hủy", "HỦY!", "từ chối", "Unsubscribe"})
    void one_word_that_stops(String text) {
        assertThat(Wish.of(text)).contains(Wish.STOP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"START", "bắt đầu", "đồng ý", "Unstop"})
    void one_word_that_starts(String text) {
        assertThat(Wish.of(text)).contains(Wish.START);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "please do not stop", "Kết quả đâu?", "stop it", "123456"})
    void anything_else_wishes_nothing(String text) {
        assertThat(Wish.of(text)).isEmpty();
    }
}
