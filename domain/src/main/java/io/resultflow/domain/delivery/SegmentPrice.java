package io.resultflow.domain.delivery;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** What the provider charges for one segment of a text, however small a part of a coin it is. */
public record SegmentPrice(BigDecimal each, Currency currency) {
    /**
     * @throws IllegalArgumentException when it is negative, or the currency has no smallest coin to round to, as gold
     */
    public SegmentPrice {
        if (each.signum() < 0 || currency.getDefaultFractionDigits() < 0) {
            throw new IllegalArgumentException("a segment costs nothing or more, in a currency that has coins");
        }
    }

    /** What so many cost together, rounded to the currency's smallest coin, half of one up. */
    public BigDecimal of(long segments) {
        return each.multiply(BigDecimal.valueOf(segments))
                .setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP);
    }
}
