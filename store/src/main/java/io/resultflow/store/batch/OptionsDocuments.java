package io.resultflow.store.batch;

import io.resultflow.domain.batch.BatchOptions;
import io.resultflow.domain.batch.Release;
import io.resultflow.domain.delivery.PasswordMode;
import io.resultflow.domain.delivery.QuietHours;
import io.resultflow.domain.intake.Mapping;
import io.resultflow.store.schema.Millis;
import io.resultflow.store.schema.PairDocuments;
import java.time.LocalTime;
import java.time.ZoneId;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What was chosen at upload, as documents. */
final class OptionsDocuments {
    private OptionsDocuments() {}

    static Document write(BatchOptions options) {
        return new Document("on_error", options.onError().wireName())
                .append("sheet", options.sheet())
                .append("header_row", options.headerRow())
                .append("phone_column", options.phoneColumn())
                .append("name_column", options.nameColumn())
                .append("id_column", options.idColumn())
                .append("group_by", options.groupBy())
                .append("critical_column", options.criticalColumn())
                .append("link_hours", options.linkHours())
                .append("region", options.region())
                .append("language", options.language())
                .append("message", options.message())
                .append("send_at", options.sendAt())
                .append("client_reference", options.clientReference())
                .append("test", options.test())
                .append("release", options.release().wireName())
                .append("quiet_hours", quietHours(options.quietHours()))
                .append("no_phone", options.noPhone().wireName())
                .append("password_mode", options.passwordMode().wireName())
                .append("password_column", options.passwordColumn())
                .append("fold_diacritics", options.foldDiacritics());
    }

    private static @Nullable Document quietHours(@Nullable QuietHours quiet) {
        return quiet == null
                ? null
                : new Document("from", quiet.from().toString())
                        .append("to", quiet.to().toString())
                        .append("zone", quiet.zone().getId());
    }

    private static @Nullable QuietHours quietHours(@Nullable Document quiet) {
        return quiet == null
                ? null
                : new QuietHours(
                        LocalTime.parse(quiet.getString("from")),
                        LocalTime.parse(quiet.getString("to")),
                        ZoneId.of(quiet.getString("zone")));
    }

    static BatchOptions readOptions(Document options) {
        return new BatchOptions(
                BatchOptions.OnError.ofWireName(options.getString("on_error")),
                options.getString("sheet"),
                options.getInteger("header_row"),
                options.getString("phone_column"),
                options.getString("name_column"),
                options.getString("id_column"),
                options.getString("group_by"),
                options.getString("critical_column"),
                options.getInteger("link_hours"),
                options.getString("region"),
                options.getString("language"),
                options.getString("message"),
                Millis.orNull(options, "send_at"),
                options.getString("client_reference"),
                options.getBoolean("test"),
                release(options),
                quietHours(options.get("quiet_hours", Document.class)),
                noPhone(options),
                passwordMode(options),
                options.getString("password_column"),
                options.getBoolean("fold_diacritics", true));
    }

    /** A batch from before there was a choice sent link and password in one text. */
    private static PasswordMode passwordMode(Document options) {
        String name = options.getString("password_mode");
        return name == null
                ? PasswordMode.SAME_SMS
                : PasswordMode.ofWireName(name).orElseThrow();
    }

    /** A batch from before there was a choice had a phone in each row. */
    private static BatchOptions.NoPhone noPhone(Document options) {
        String name = options.getString("no_phone");
        return name == null
                ? BatchOptions.NoPhone.ERROR
                : BatchOptions.NoPhone.ofWireName(name).orElseThrow();
    }

    /** A batch from before there was a choice was released as it was made. */
    private static Release release(Document options) {
        String name = options.getString("release");
        return name == null ? Release.AUTO : Release.ofWireName(name).orElseThrow();
    }

    static Document write(Mapping mapping) {
        return new Document("placeholders", PairDocuments.write(mapping.placeholders()))
                .append("name_column", mapping.nameColumn())
                .append("phone_column", mapping.phoneColumn())
                .append("id_column", mapping.idColumn());
    }

    static Mapping readMapping(Document mapping) {
        return new Mapping(
                PairDocuments.read(mapping.getList("placeholders", Document.class)),
                mapping.getString("name_column"),
                mapping.getString("phone_column"),
                mapping.getString("id_column"));
    }
}
