package io.resultflow.sms.http;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.resultflow.domain.delivery.DeliveryStatus;
import io.resultflow.domain.delivery.IntentKey;
import io.resultflow.domain.delivery.Receipt;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.sms.Callback;
import io.resultflow.sms.SmsReceipt;
import io.resultflow.sms.SmsReceipts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** A gateway's callbacks as its settings describe them. */
final class HttpReceipts implements SmsReceipts {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpSettings.Receipts settings;
    private final JsonPointer text;
    private final @Nullable JsonPointer id;
    private final JsonPointer status;
    private final Clock clock;

    HttpReceipts(HttpSettings.Receipts settings, Clock clock) {
        this.settings = settings;
        this.text = JsonPointer.compile(settings.text());
        this.id = settings.id() == null ? null : JsonPointer.compile(settings.id());
        this.status = JsonPointer.compile(settings.status());
        this.clock = clock;
    }

    @Override
    public Optional<SmsReceipt> read(Callback callback) {
        String proof = callback.headers().getOrDefault(settings.header().toLowerCase(Locale.ROOT), "");
        String expected = settings.signed() ? signature(callback.body()) : settings.secret();
        if (!MessageDigest.isEqual(bytes(proof), bytes(expected))) {
            throw new Forged();
        }
        JsonNode told = content(callback);
        DeliveryStatus reached = status(told.at(status).asText());
        Optional<IntentKey> key = IntentKey.read(told.at(text).asText());
        if (reached == null || key.isEmpty()) {
            return Optional.empty();
        }
        String name = id == null ? "" : told.at(id).asText();
        return Optional.of(new SmsReceipt(
                key.get(),
                new Receipt(
                        name.isBlank() ? key.get().value() : name,
                        reached,
                        reached == DeliveryStatus.FAILED ? ProblemCode.SMS_REJECTED : null,
                        clock.instant())));
    }

    private static JsonNode content(Callback callback) {
        if (!callback.form().isEmpty()) {
            return JSON.valueToTree(callback.form());
        }
        try {
            return JSON.readTree(callback.body());
        } catch (IOException e) {
            return JSON.createObjectNode();
        }
    }

    private @Nullable DeliveryStatus status(String told) {
        if (settings.delivered().contains(told)) {
            return DeliveryStatus.DELIVERED;
        }
        if (settings.failed().contains(told)) {
            return DeliveryStatus.FAILED;
        }
        return settings.sent().contains(told) ? DeliveryStatus.SENT : null;
    }

    private String signature(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(settings.secret()), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
