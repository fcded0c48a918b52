package io.resultflow.domain.batch;

import io.resultflow.domain.delivery.MessageText;
import io.resultflow.domain.delivery.PasswordMode;
import io.resultflow.domain.delivery.QuietHours;
import io.resultflow.domain.delivery.Waiting;
import io.resultflow.domain.intake.IntakeSpec;
import io.resultflow.domain.intake.Mapping;
import io.resultflow.domain.intake.SavedMapping;
import io.resultflow.domain.template.Placeholder;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
 * @param noPhone what a row without a phone does to the upload
 * @param passwordMode how customers come to know the password
 * @param passwordColumn the column that holds it; null unless {@code passwordMode} is {@link PasswordMode#COLUMN}
 * @param foldDiacritics whether texts go out without diacritics, in segments of 160 characters instead of 70
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
        @Nullable QuietHours quietHours,
        NoPhone noPhone,
        PasswordMode passwordMode,
        @Nullable String passwordColumn,
        boolean foldDiacritics) {

    /** What a row without a phone does to the upload. */
    public enum NoPhone {
        /** It is an error like any other. */
        ERROR,
        /** Its PDF is made, to be printed, and nothing is texted. */
        PRINT;

        /** The name the store and the API write: lower case. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The inverse of {@link #wireName}; empty for any other name. */
        public static Optional<NoPhone> ofWireName(String name) {
            return Arrays.stream(values())
                    .filter(choice -> choice.wireName().equals(name))
                    .findFirst();
        }
    }

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

    /** What holds when nothing is chosen: reject, 24 hours, Vietnam, Vietnamese, the password in the same text. */
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
            null,
            NoPhone.ERROR,
            PasswordMode.SAME_SMS,
            null,
            true);

    /**
     * @throws IllegalArgumentException when {@code linkHours} is not 1 to 720
     */
    public BatchOptions {
        if (linkHours < 1 || linkHours > 720) {
            throw new IllegalArgumentException("a link lives 1 to 720 hours");
        }
        if ((passwordMode == PasswordMode.COLUMN) != (passwordColumn != null)) {
            throw new IllegalArgumentException("a password's column is named where it is one");
        }
    }

    /** How a spreadsheet is read at its upload: what was asked for, the rest found out. */
    public IntakeSpec spec(List<Placeholder> placeholders, Map<String, String> mapping, SavedMapping saved) {
        return spec(placeholders, mapping, saved, nameColumn, phoneColumn, idColumn);
    }

    /** How it is read again: as at upload, its columns as they were found then. */
    public IntakeSpec spec(List<Placeholder> placeholders, Mapping found) {
        return spec(
                placeholders,
                found.placeholders(),
                SavedMapping.NONE,
                found.nameColumn(),
                found.phoneColumn(),
                found.idColumn());
    }

    private IntakeSpec spec(
            List<Placeholder> placeholders,
            Map<String, String> mapping,
            SavedMapping saved,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String id) {
        return new IntakeSpec(
                placeholders,
                mapping,
                saved,
                name,
                phone,
                id,
                groupBy,
                region,
                sheet,
                headerRow,
                onError == OnError.SKIP,
                noPhone == NoPhone.PRINT,
                passwordColumn);
    }

    /** Why the batch's own texts may not go out at {@code now}, and until when; empty when they may. */
    public Optional<Waiting> waiting(Instant now) {
        Instant from = mayBeSentFrom(now);
        if (!from.isAfter(now)) {
            return Optional.empty();
        }
        boolean sooner = sendAt == null || from.isAfter(sendAt);
        return Optional.of(new Waiting(sooner ? Waiting.Reason.QUIET_HOURS : Waiting.Reason.SEND_AT, from));
    }

    /** When the batch's own texts may go out, as seen at {@code now}. */
    public Instant mayBeSentFrom(Instant now) {
        Instant earliest = sendAt != null && sendAt.isAfter(now) ? sendAt : now;
        return quietHours == null ? earliest : quietHours.next(earliest);
    }

    /** What its texts say. */
    public MessageText text() {
        return new MessageText(message, language, passwordMode, linkHours, foldDiacritics);
    }

    /** How long a link opens its report. */
    public Duration linkLifetime() {
        return Duration.ofHours(linkHours);
    }
}
