package io.resultflow.domain.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateLanguageTest {
    @Test
    void a_language_may_have_a_country_and_is_spelled_one_way() {
        assertThat(new TemplateLanguage("VI").tag()).isEqualTo("vi");
        assertThat(new TemplateLanguage("en_gb").tag()).isEqualTo("en-GB");
        assertThat(new TemplateLanguage("en-US").locale()).isEqualTo(Locale.US);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "xx", "english", "vi-XX", "vi;en", "en-u-nu-thai"})
    void anything_else_is_none(String tag) {
        assertThatIllegalArgumentException().isThrownBy(() -> new TemplateLanguage(tag));
    }
}
