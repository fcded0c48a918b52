package io.resultflow.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskedNameTest {
    @Test
    void a_Vietnamese_given_name_stands_last() {
        assertThat(MaskedName.of("Nguyễn Thị Ánh Đào", "vi")).isEqualTo("N. T. Á. Đào");
    }

    @Test
    void an_English_given_name_stands_first() {
        assertThat(MaskedName.of(" Mary  Ann Smith ", "en")).isEqualTo("Mary A. S.");
    }

    @Test
    void a_single_name_is_the_given_one() {
        assertThat(MaskedName.of("Đào", "vi")).isEqualTo("Đào");
    }

    @Test
    void nothing_masks_to_nothing() {
        assertThat(MaskedName.of(" ", "vi")).isEmpty();
    }
}
