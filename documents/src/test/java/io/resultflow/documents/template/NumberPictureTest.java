package io.resultflow.documents.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberPictureTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0;1234.56;1235",
                "0.0;1234.56;1234.6",
                "0.0;0.5;0.5",
                "#,##0.00;1234567.5;1,234,567.50",
                ",0.00;1234567.5;1,234,567.50",
                "0,000;12;0,012",
                "00;7;07",
                "#.##;0.5;0.5",
                "0%;12;12%",
            })
    void a_picture_writes_what_word_writes(String picture, double number, String expected) throws TagSyntax {
        assertThat(new DecimalFormat(NumberPicture.pattern(picture), DecimalFormatSymbols.getInstance(Locale.ROOT))
                        .format(number))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "$0", "0;(0)", "x##", "%", "0.0.0", "0#"})
    void what_is_more_than_digits_is_refused(String picture) {
        assertThatThrownBy(() -> NumberPicture.pattern(picture)).isInstanceOf(TagSyntax.class);
    }
}
