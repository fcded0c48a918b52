package io.resultflow.api.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.resultflow.api.web.Language;
import io.resultflow.domain.delivery.SegmentPrice;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import tools.jackson.databind.json.JsonMapper;

class TextPricePropertiesTest {
    private static TextPriceProperties set(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("resultflow.sms", TextPriceProperties.class);
    }

    private static SegmentPrice price(String each, String currency) {
        return set(Map.of("resultflow.sms.segment-price", each, "resultflow.sms.currency", currency))
                .price()
                .orElseThrow();
    }

    @Test
    void nobody_is_told_of_prices_when_none_is_set() {
        assertThat(set(Map.of()).price()).isEmpty();
        assertThat(new JsonMapper().writeValueAsString(new TextCost.TextsJson("gsm_7", 1, 2, null)))
                .doesNotContain("cost");
    }

    @Test
    void a_price_without_a_currency_and_a_currency_without_a_price_are_refused() {
        assertThatThrownBy(() -> set(Map.of("resultflow.sms.segment-price", "350")))
                .rootCause()
                .hasMessageContaining("resultflow.sms.currency");
        assertThatThrownBy(() -> set(Map.of("resultflow.sms.currency", "VND")))
                .rootCause()
                .hasMessageContaining("resultflow.sms.segment-price");
    }

    @Test
    void a_price_that_cannot_be_meant_is_refused() {
        assertThatThrownBy(() -> price("-350", "VND")).hasRootCauseInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> price("350", "DONG")).hasRootCauseInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> price("350,5", "VND")).hasRootCauseInstanceOf(NumberFormatException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "350    | VND | 1234567 | VI | 432098450 | 432.098.450 ₫",
                "350    | VND | 1234567 | EN | 432098450 | ₫432,098,450",
                "0.0079 | USD | 1000    | EN | 7.90      | $7.90",
                "0.0079 | USD | 1000    | VI | 7.90      | 7,90 US$"
            })
    void what_texts_cost_is_exact_and_written_as_the_language_does(
            String each, String currency, long segments, Language language, String amount, String shown) {
        CostJson cost = CostJson.of(price(each, currency), segments, language);

        assertThat(cost.amount()).isEqualTo(amount);
        assertThat(cost.currency()).isEqualTo(currency);
        assertThat(cost.shown().replace('\u00a0', ' ')).isEqualTo(shown);
    }
}
