package io.resultflow.api.batch;

import io.resultflow.api.problem.BadField;
import io.resultflow.domain.batch.BatchOptions;
import io.resultflow.domain.batch.BatchOptions.NoPhone;
import io.resultflow.domain.batch.BatchOptions.OnError;
import io.resultflow.domain.batch.Release;
import io.resultflow.domain.delivery.MessageText;
import io.resultflow.domain.delivery.PasswordMode;
import io.resultflow.domain.delivery.QuietHours;
import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.problem.Severity;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The options of a batch as the API reads and writes them; what is absent takes its usual value. */
record OptionsJson(
        @Nullable Boolean start,
        @Nullable String onError,
        @Nullable String sheet,
        @Nullable Integer headerRow,
        @Nullable String phoneColumn,
        @Nullable String nameColumn,
        @Nullable String idColumn,
        @Nullable String groupBy,
        @Nullable String criticalColumn,
        @Nullable Integer linkHours,
        @Nullable String region,
        @Nullable String language,
        @Nullable String message,
        @Nullable String clientReference,
        @Nullable String release,
        @Nullable String sendAt,
        @Nullable QuietHoursJson quietHours,
        @Nullable String noPhone,
        @Nullable String passwordMode,
        @Nullable String passwordColumn,
        @Nullable Boolean foldDiacritics,
        @Nullable Boolean test,
        @Nullable Boolean confirmDuplicate) {
    /** Hours without texts: times of the day such as {@code 21:00}, and a zone such as {@code Asia/Ho_Chi_Minh}. */
    record QuietHoursJson(
            @Nullable String from,
            @Nullable String to,
            @Nullable String zone) {
        static @Nullable QuietHoursJson of(@Nullable QuietHours quiet) {
            return quiet == null
                    ? null
                    : new QuietHoursJson(
                            quiet.from().toString(),
                            quiet.to().toString(),
                            quiet.zone().getId());
        }

        QuietHours toDomain() {
            if (from == null || to == null || zone == null) {
                throw BadField.notAllowed("options.quiet_hours");
            }
            try {
                return new QuietHours(LocalTime.parse(from), LocalTime.parse(to), ZoneId.of(zone));
            } catch (DateTimeException | IllegalArgumentException e) {
                throw BadField.notAllowed("options.quiet_hours");
            }
        }
    }

    static final OptionsJson NONE = new OptionsJson(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null, null, null);
    private static final Set<String> LANGUAGES = Set.of("vi", "en");
    private static final Set<String> REGIONS = Set.of(Locale.getISOCountries());
    private static final int LONGEST_LINK_HOURS = 720;
    private static final int LONGEST_MESSAGE = 1000;
    private static final int LONGEST_TEXT = 200;

    /** Whether the batch is to start as soon as it is created. */
    boolean starts() {
        return Boolean.TRUE.equals(start);
    }

    /** Whether the same file may be sent again. */
    boolean confirmsDuplicate() {
        return Boolean.TRUE.equals(confirmDuplicate);
    }

    /**
     * @throws io.resultflow.domain.problem.Refused naming the option that has a wrong value
     */
    BatchOptions toDomain() {
        BatchOptions usual = BatchOptions.DEFAULT;
        String chosenRegion = region == null ? usual.region() : region.toUpperCase(Locale.ROOT);
        String chosenLanguage = language == null ? usual.language() : language.toLowerCase(Locale.ROOT);
        check("region", REGIONS.contains(chosenRegion));
        check("language", LANGUAGES.contains(chosenLanguage));
        check("link_hours", linkHours == null || (linkHours >= 1 && linkHours <= LONGEST_LINK_HOURS));
        check("header_row", headerRow == null || headerRow >= 1);
        check("message", message == null || message.length() <= LONGEST_MESSAGE);
        check("client_reference", clientReference == null || clientReference.length() <= LONGEST_TEXT);
        PasswordMode mode = chosenPasswordMode(usual);
        boolean namesColumn = passwordColumn != null && !passwordColumn.isBlank();
        check("password_column", namesColumn == (mode == PasswordMode.COLUMN));
        BatchOptions chosen = new BatchOptions(
                chosenOnError(usual),
                sheet,
                headerRow,
                phoneColumn,
                nameColumn,
                idColumn,
                groupBy == null || groupBy.isBlank() ? null : groupBy,
                criticalColumn == null || criticalColumn.isBlank() ? null : criticalColumn,
                linkHours == null ? usual.linkHours() : linkHours,
                chosenRegion,
                chosenLanguage,
                message == null || message.isBlank() ? null : message,
                chosenSendAt(),
                clientReference,
                Boolean.TRUE.equals(test),
                chosenRelease(usual),
                quietHours == null ? null : quietHours.toDomain(),
                chosenNoPhone(usual),
                mode,
                mode == PasswordMode.COLUMN ? passwordColumn : null,
                foldDiacritics == null ? usual.foldDiacritics() : foldDiacritics);
        chosen.text().fault().ifPresent(OptionsJson::refuse);
        return chosen;
    }

    /** A time without an offset would be another one in each zone. */
    private @Nullable Instant chosenSendAt() {
        try {
            return sendAt == null
                    ? null
                    : OffsetDateTime.parse(sendAt).toInstant().truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeParseException e) {
            throw BadField.notAllowed("options.send_at");
        }
    }

    static OptionsJson of(BatchOptions options) {
        return new OptionsJson(
                null,
                options.onError().wireName(),
                options.sheet(),
                options.headerRow(),
                options.phoneColumn(),
                options.nameColumn(),
                options.idColumn(),
                options.groupBy(),
                options.criticalColumn(),
                options.linkHours(),
                options.region(),
                options.language(),
                options.message(),
                options.clientReference(),
                options.release().wireName(),
                options.sendAt() == null ? null : options.sendAt().toString(),
                QuietHoursJson.of(options.quietHours()),
                options.noPhone().wireName(),
                options.passwordMode().wireName(),
                options.passwordColumn(),
                options.foldDiacritics(),
                options.test(),
                null);
    }

    private Release chosenRelease(BatchOptions usual) {
        return release == null
                ? usual.release()
                : Release.ofWireName(release).orElseThrow(() -> BadField.notAllowed("options.release"));
    }

    private NoPhone chosenNoPhone(BatchOptions usual) {
        return noPhone == null
                ? usual.noPhone()
                : NoPhone.ofWireName(noPhone).orElseThrow(() -> BadField.notAllowed("options.no_phone"));
    }

    private PasswordMode chosenPasswordMode(BatchOptions usual) {
        return passwordMode == null
                ? usual.passwordMode()
                : PasswordMode.ofWireName(passwordMode).orElseThrow(() -> BadField.notAllowed("options.password_mode"));
    }

    private OnError chosenOnError(BatchOptions usual) {
        if (onError == null) {
            return usual.onError();
        }
        for (OnError choice : OnError.values()) {
            if (choice.wireName().equals(onError)) {
                return choice;
            }
        }
        throw BadField.notAllowed("options.on_error");
    }

    private static void refuse(MessageText.Fault fault) {
        Map<String, String> args = Map.of("placeholder", fault.placeholder(), "allowed", MessageText.ALLOWED);
        Issue issue = Issue.ofColumn(fault.code(), Severity.ERROR, null, "options.message", args);
        throw new Refused(ProblemCode.VALUE_NOT_ALLOWED, List.of(issue));
    }

    private static void check(String option, boolean allowed) {
        if (!allowed) {
            throw BadField.notAllowed("options." + option);
        }
    }
}
