package io.resultflow.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.domain.access.Password;
import io.resultflow.domain.delivery.CorrectionText;
import io.resultflow.domain.delivery.MessageText;
import io.resultflow.domain.delivery.PasswordMode;
import io.resultflow.domain.delivery.Segments;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectionLineTest {
    private static final Correction CORRECTION =
            new Correction("nhập nhầm đơn vị", LocalDate.of(2026, 3, 9), true, true);

    @Test
    void it_says_that_it_is_corrected_which_version_when_and_why() {
        assertThat(CorrectionLine.of(CORRECTION, 2, "vi"))
                .isEqualTo("ĐÃ ĐÍNH CHÍNH – bản 2, ngày 09/03/2026. Lý do: nhập nhầm đơn vị");
        assertThat(CorrectionLine.of(CORRECTION, 3, "en"))
                .isEqualTo("CORRECTED – version 3, 9 March 2026. Reason: nhập nhầm đơn vị");
    }

    @ParameterizedTest
    @CsvSource({"vi,true", "vi,false", "en,true", "en,false"})
    void the_text_that_brings_it_is_short_and_has_link_and_password(String language, boolean wasRead) {
        String text = new MessageText(
                        CorrectionText.wording(language, wasRead, PasswordMode.SAME_SMS),
                        language,
                        PasswordMode.SAME_SMS,
                        24,
                        true)
                .first("An Lab", "https://results.example/r/" + "x".repeat(22), new Password("482913"));

        assertThat(text).contains("/r/xxx", "482913", "An Lab").doesNotContain("{");
        assertThat(Segments.of(text)).isEqualTo(new Segments(Segments.Encoding.GSM_7, text.length() > 160 ? 2 : 1));
    }

    @ParameterizedTest
    @CsvSource({"vi,true", "vi,false", "en,true", "en,false"})
    void a_password_that_goes_elsewhere_does_not_stand_in_it(String language, boolean wasRead) {
        for (PasswordMode mode : new PasswordMode[] {PasswordMode.SECOND_SMS, PasswordMode.COLUMN}) {
            assertThat(CorrectionText.wording(language, wasRead, mode))
                    .contains("{link}")
                    .doesNotContain("{password}");
        }
    }
}
