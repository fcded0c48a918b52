package io.resultflow.documents.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatePictureTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "dd/MM/yyyy;03/11/2026",
                "d MMMM yyyy;3 November 2026",
                "dddd, ddd d.M.y;Tuesday, Tue 3.11.26",
                "HH:mm:ss;14:05:09",
                "h:mm AM/PM;2:05 PM",
                "'ngày' dd 'tháng' MM;ngày 03 tháng 11",
            })
    void a_picture_writes_what_word_writes(String picture, String expected) throws TagSyntax {
        assertThat(DateTimeFormatter.ofPattern(DatePicture.pattern(picture), Locale.ENGLISH)
                        .format(LocalDateTime.of(2026, 11, 3, 14, 5, 9)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dd/QQ", "ddddd", "ngày dd", "'dd", "[dd]"})
    void letters_that_mean_nothing_are_refused(String picture) {
        assertThatThrownBy(() -> DatePicture.pattern(picture)).isInstanceOf(TagSyntax.class);
    }
}
