package io.resultflow.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentPriceTest {
    private static SegmentPrice price(String each, String currency) {
        return new SegmentPrice(new BigDecimal(each), Currency.getInstance(currency));
    }

    @ParameterizedTest
    @CsvSource({
        "350, VND, 1000, 350000",
        "350.5, VND, 1, 351",
        "350.49, VND, 1, 350",
        "0.0079, USD, 2, 0.02",
        "0.1, USD, 3, 0.30",
        "0.0079, USD, 1000000000, 7900000.00",
        "0.0375, TND, 1, 0.038",
        "0, VND, 5, 0"
    })
    void the_total_is_rounded_and_not_the_price_of_one(String each, String currency, long segments, String total) {
        assertThat(price(each, currency).of(segments)).isEqualTo(new BigDecimal(total));
    }

    @Test
    void nobody_pays_us_for_a_text_and_nobody_is_billed_in_gold() {
        assertThatThrownBy(() -> price("-1", "VND")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> price("1", "XAU")).isInstanceOf(IllegalArgumentException.class);
    }
}
