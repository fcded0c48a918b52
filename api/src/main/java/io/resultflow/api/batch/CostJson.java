package io.resultflow.api.batch;

import io.resultflow.api.web.Language;
import io.resultflow.domain.delivery.SegmentPrice;
import java.math.BigDecimal;
import java.text.NumberFormat;

/**
 * An amount of money as the API writes it.
 *
 * @param amount exact, with a point before what is less than one, as {@code 12500} or {@code 0.02}
 * @param currency as ISO 4217 names it
 * @param shown as the caller's language writes it
 */
record CostJson(String amount, String currency, String shown) {
    /** What so many segments cost. */
    static CostJson of(SegmentPrice price, long segments, Language language) {
        BigDecimal amount = price.of(segments);
        NumberFormat format = NumberFormat.getCurrencyInstance(language.locale());
        format.setCurrency(price.currency());
        format.setMinimumFractionDigits(amount.scale());
        format.setMaximumFractionDigits(amount.scale());
        return new CostJson(amount.toPlainString(), price.currency().getCurrencyCode(), format.format(amount));
    }
}
