package io.resultflow.documents.fill;

import static io.resultflow.documents.fill.Filling.filled;
import static io.resultflow.documents.fill.Filling.number;
import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.domain.intake.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurrencyFilterTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "vi;1250000;currency;1.250.000~₫",
                "vi;1250000.5;currency;1.250.001~₫",
                "en;1250000;currency;₫1,250,000",
                "en-US;1250.5;currency;$1,250.50",
                "vi;1250.5;currency('USD');1.250,50~US$",
                "vi;1250.5;currency('usd', 'en-US');$1,250.50",
                "en;-3;currency('EUR');-€3.00",
                "de;1234.5;currency('EUR');1.234,50~€",
            })
    void an_amount_has_the_sign_and_the_separators_of_its_currency_and_language(
            String language, String raw, String filter, String printed) {
        assertThat(filled(language, "{{ a | " + filter + " }}", number(raw)).replace('\u00A0', '~'))
                .isEqualTo(printed);
    }

    @Test
    void what_is_no_amount_stays_as_it_is() {
        assertThat(filled("vi", "{{ a | currency }}", Cell.text("miễn phí"))).isEqualTo("miễn phí");
    }
}
