package io.resultflow.domain.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureCellTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "data:image/png;base64,iVBORw0KGgoAAAANSUhEUg==",
                "data:image/jpeg;base64,/9j/4AAQSkZJRg==",
                "DATA:image/JPG;base64,\n/9j/4AAQ",
                "data:image/png;base64,/9j/4AAQ",
            })
    void data_that_begins_as_a_picture_is_taken_for_one(String text) {
        assertThat(PictureCell.isPicture(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://lab.example/sign.png",
                "sign.png",
                "data:image/svg+xml;base64,PHN2Zz4=",
                "data:image/png;base64,PHN2Zz4=",
                "data:image/png;base64,",
                "x data:image/png;base64,iVBORw0KGgo=",
            })
    void addresses_names_and_other_data_are_none(String text) {
        assertThat(PictureCell.isPicture(text)).isFalse();
    }

    @Test
    void a_long_value_is_shown_by_its_beginning() {
        assertThat(PictureCell.shown("short")).isEqualTo("short");
        assertThat(PictureCell.shown("x".repeat(30_000))).hasSize(61).endsWith("…");
    }
}
