package io.resultflow.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.domain.access.Password;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTextTest {
    private static final String LINK = "https://lab.example/r/AAAAAAAAAAAAAAAAAAAAAA";
    private static final Password PASSWORD = new Password("012345");

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en", "fr"})
    void the_usual_text_names_the_brand_first_and_fits_one_segment(String language) {
        String text = MessageText.compose(null, language, "Lab An", LINK, PASSWORD, 24);

        assertThat(text)
                .startsWith("Lab An: ")
                .contains(LINK + " ")
                .contains("012345")
                .contains(" 24 ");
        assertThat(text.length()).isLessThanOrEqualTo(160);
        assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(text)).isTrue();
    }

    @Test
    void an_own_wording_is_kept() {
        assertThat(MessageText.compose("{password} opens {link}", "en", "Lab", LINK, PASSWORD, 24))
                .isEqualTo("012345 opens " + LINK);
    }

    @Test
    void an_own_wording_that_forgets_link_and_password_gets_them() {
        assertThat(MessageText.compose("Your result is ready.", "en", "Lab", LINK, PASSWORD, 24))
                .isEqualTo("Your result is ready. " + LINK + " 012345");
    }

    @Test
    void diacritics_of_the_brand_and_of_an_own_wording_are_left_out() {
        assertThat(MessageText.compose(
                        "{brand}: mời quý khách đọc kết quả {link} {password}",
                        "vi",
                        "Phòng khám Đà Nẵng",
                        LINK,
                        PASSWORD,
                        24))
                .isEqualTo("Phong kham Da Nang: moi quy khach doc ket qua " + LINK + " 012345");
    }
}
