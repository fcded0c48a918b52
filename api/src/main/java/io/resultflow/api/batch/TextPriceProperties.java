package io.resultflow.api.batch;

import io.resultflow.domain.delivery.SegmentPrice;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What a text costs, under {@code resultflow.sms}; as long as neither is set nobody is told of prices.
 *
 * @param segmentPrice what the provider charges for one segment
 * @param currency its currency, as {@code VND}
 */
@ConfigurationProperties("resultflow.sms")
record TextPriceProperties(
        @Nullable BigDecimal segmentPrice, @Nullable Currency currency) {
    /**
     * @throws IllegalArgumentException when one is set without the other, or together they are no {@link SegmentPrice}
     */
    TextPriceProperties {
        if ((segmentPrice == null) != (currency == null)) {
            throw new IllegalArgumentException(
                    "resultflow.sms.segment-price and resultflow.sms.currency are set together, or neither is");
        }
        of(segmentPrice, currency);
    }

    Optional<SegmentPrice> price() {
        return of(segmentPrice, currency);
    }

    private static Optional<SegmentPrice> of(@Nullable BigDecimal each, @Nullable Currency currency) {
        return each == null || currency == null ? Optional.empty() : Optional.of(new SegmentPrice(each, currency));
    }
}
