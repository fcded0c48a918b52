package io.resultflow.domain.batch;

import io.resultflow.domain.delivery.QuietHours;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What whoever uploads a batch may choose, fixed once it is created.
 *
 * @param onError what a row with an error does to the upload
 * @param sheet the sheet's name; null for the first one with content
 * @param headerRow the header's row as Excel shows it; null to let it be found
 * @param groupBy the column whose value is the same in all rows of one report; null when each row is a report
 * @param criticalColumn the column that marks reports whose customers are called first; null when none does
 * @param linkHours how long a link opens its report, from the provider's acceptance
 * @param region the ISO 3166 country that phones without country code belong to
 * @param language of the text and the customer's page: {@code vi} or {@code en}
 * @param message the text's own wording; null for the language's usual one
 * @param sendAt nothing is sent earlier; null for at once
 * @param clientReference what the caller's own system calls the batch
 * @param test whether the batch must never reach a customer
 * @param release whether its texts wait for a second person's yes
 * @param quietHours the hours in which no text goes out; null for none
 */
public record BatchOptions(
        OnError onError,
        @Nullable String sheet,
        @Nullable Integer headerRow,
        @Nullable String phoneColumn,
        @Nullable String nameColumn,
        @Nullable String idColumn,
        @Nullable String groupBy,
        @Nullable String criticalColumn,
        int linkHours,
        String region,
        String language,
        @Nullable String message,
        @Nullable Instant sendAt,
        @Nullable String clientReference,
        boolean test,
        Release release,
        @Nullable QuietHours quietHours) {

    /** What a row with an error does to the upload. */
    public enum OnError {
        /** Nothing is created until the file is right. */
        REJECT,
        /** The other rows go on. */
        SKIP;

        /** The name the store and the API write: lower case. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The inverse of {@link #wireName}. */
        public static OnError ofWireName(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }
    }

    /** What holds when nothing is chosen: reject, 24 hours, Vietnam, Vietnamese. */
    public static final BatchOptions DEFAULT = new BatchOptions(
            OnError.REJECT,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            24,
            "VN",
            "vi",
            null,
            null,
            null,
            false,
            Release.AUTO,
            null);

    /**
     * @throws IllegalArgumentException when {@code linkHours} is not 1 to 720
     */
    public BatchOptions {
        if (linkHours < 1 || linkHours > 720) {
            throw new IllegalArgumentException("a link lives 1 to 720 hours");
        }
    }

    /** When the batch's own texts may go out, as seen at {@code now}. */
    public Instant mayBeSentFrom(Instant now) {
        Instant earliest = sendAt != null && sendAt.isAfter(now) ? sendAt : now;
        return quietHours == null ? earliest : quietHours.next(earliest);
    }

    /** How long a link opens its report. */
    public Duration linkLifetime() {
        return Duration.ofHours(linkHours);
    }
}
