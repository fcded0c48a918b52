package io.resultflow.api.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.resultflow.api.ApiProperties;
import io.resultflow.api.customer.LabProperties;
import io.resultflow.api.web.Language;
import io.resultflow.domain.access.AccessUrl;
import io.resultflow.domain.delivery.Segments;
import io.resultflow.store.batch.Batch;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the texts of a batch will be billed as, known before the first goes out. */
@Component
final class TextCost {
    private final String brand;
    private final String accessUrl;
    private final TextPriceProperties prices;

    TextCost(ApiProperties properties, LabProperties lab, TextPriceProperties prices) {
        this.brand = properties.brand().isBlank() ? lab.name() : properties.brand();
        this.accessUrl = AccessUrl.of(properties.publicUrl());
        this.prices = prices;
    }

    /**
     * The texts of a batch.
     *
     * @param encoding {@code gsm_7} or, as soon as one character is not in that alphabet, {@code ucs_2}, whose segments hold
     *     less than half as much
     * @param segmentsPerReport what one customer costs, the second text with the password included
     * @param segmentsAtMost what all cost when every report is texted once: the hint for the bill
     * @param costAtMost the same in money; absent where nobody has set the price of a segment
     */
    record TextsJson(
            String encoding,
            int segmentsPerReport,
            long segmentsAtMost,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            CostJson costAtMost) {}

    TextsJson of(Batch batch, Language language) {
        Segments segments = batch.options().text().segments(brand, accessUrl);
        long all = (long) segments.count() * batch.progress().total();
        return new TextsJson(
                segments.encoding().name().toLowerCase(Locale.ROOT),
                segments.count(),
                all,
                prices.price().map(price -> CostJson.of(price, all, language)).orElse(null));
    }
}
