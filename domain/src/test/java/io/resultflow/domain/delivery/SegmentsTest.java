package io.resultflow.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.domain.delivery.Segments.Encoding;
import org.junit.jupiter.api.Test;

class SegmentsTest {
    @Test
    void a_text_of_the_gsm_alphabet_has_160_characters_alone_and_153_in_a_row() {
        assertThat(Segments.of("a".repeat(160))).isEqualTo(new Segments(Encoding.GSM_7, 1));
        assertThat(Segments.of("a".repeat(161))).isEqualTo(new Segments(Encoding.GSM_7, 2));
        assertThat(Segments.of("a".repeat(307))).isEqualTo(new Segments(Encoding.GSM_7, 3));
    }

    @Test
    void brackets_and_the_euro_count_twice() {
        assertThat(Segments.of("€".repeat(80)).count()).isEqualTo(1);
        assertThat(Segments.of("€".repeat(81)).count()).isEqualTo(2);
    }

    @Test
    void one_vietnamese_letter_makes_every_segment_short() {
        assertThat(Segments.of("ế" + "a".repeat(69))).isEqualTo(new Segments(Encoding.UCS_2, 1));
        assertThat(Segments.of("ế" + "a".repeat(70))).isEqualTo(new Segments(Encoding.UCS_2, 2));
    }
}
