package io.resultflow.sms.twilio;

import com.twilio.security.RequestValidator;
import io.resultflow.domain.delivery.DeliveryStatus;
import io.resultflow.domain.delivery.IntentKey;
import io.resultflow.domain.delivery.Receipt;
import io.resultflow.domain.delivery.Wish;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.report.PhoneNumber;
import io.resultflow.sms.Callback;
import io.resultflow.sms.SmsReceipt;
import io.resultflow.sms.SmsReceipts;
import io.resultflow.sms.SmsReply;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Twilio's status callbacks, signed over the address that we gave and every field. */
final class TwilioReceipts implements SmsReceipts {
    /** The field of the callback's address that names the text. */
    static final String TEXT = "text";

    private final RequestValidator validator;
    private final Clock clock;

    TwilioReceipts(String authToken, Clock clock) {
        this.validator = new RequestValidator(authToken);
        this.clock = clock;
    }

    @Override
    public Optional<SmsReceipt> read(Callback callback) {
        requireSigned(callback);
        DeliveryStatus status = status(callback.form().getOrDefault("MessageStatus", ""));
        IntentKey text = IntentKey.read(callback.query().getOrDefault(TEXT, "")).orElse(null);
        String sid = callback.form().get("MessageSid");
        if (status == null || text == null || sid == null) {
            return Optional.empty();
        }
        ProblemCode failure = status == DeliveryStatus.FAILED
                ? TwilioErrors.of(code(callback.form().getOrDefault("ErrorCode", "")))
                : null;
        return Optional.of(new SmsReceipt(text, new Receipt(sid, status, failure, clock.instant())));
    }

    /** Twilio's Advanced Opt-Out says what it made of the words itself, also of those that a messaging service was taught. */
    @Override
    public Optional<SmsReply> reply(Callback callback) {
        requireSigned(callback);
        String from = callback.form().getOrDefault("From", "");
        String body = callback.form().get("Body");
        if (body == null || callback.form().containsKey("MessageStatus") || !from.matches("\\+[1-9][0-9]{6,14}")) {
            return Optional.empty();
        }
        String said = callback.form().getOrDefault("OptOutType", body);
        return Wish.of(said).map(wish -> new SmsReply(new PhoneNumber(from), wish));
    }

    private void requireSigned(Callback callback) {
        String signature = callback.headers().get("x-twilio-signature");
        if (signature == null || !validator.validate(callback.url(), callback.form(), signature)) {
            throw new Forged();
        }
    }

    /** Null while Twilio has not handed it on. */
    private static @Nullable DeliveryStatus status(String told) {
        return switch (told) {
            case "sent" -> DeliveryStatus.SENT;
            case "delivered", "read" -> DeliveryStatus.DELIVERED;
            case "undelivered", "failed", "canceled" -> DeliveryStatus.FAILED;
            default -> null;
        };
    }

    private static @Nullable Integer code(String told) {
        return told.matches("[0-9]{1,6}") ? Integer.valueOf(told) : null;
    }
}
