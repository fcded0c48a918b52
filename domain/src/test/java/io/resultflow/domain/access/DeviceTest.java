package io.resultflow.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (Linux; Android 13; SM-A135F) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36|Chrome on Android",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_1 like Mac OS X) AppleWebKit/605.1 Version/17.1 Mobile Safari/604.1|Safari on iPhone",
                "Mozilla/5.0 (Linux; Android 9; SM-J400F) SamsungBrowser/12.0 Chrome/79.0 Mobile Safari/537.36|Samsung Internet on Android",
                "Mozilla/5.0 (Linux; Android 12) Chrome/110.0 Mobile Safari/537.36 Zalo android/1200|Zalo on Android",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/120.0 Safari/537.36 Edg/120.0|Edge on Windows",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:120.0) Gecko/20100101 Firefox/120.0|Firefox on Mac",
                "curl/8.0|''"
            })
    void it_is_told_in_words_that_people_know(String userAgent, String told) {
        assertThat(Device.of(userAgent)).isEqualTo(told);
    }
}
