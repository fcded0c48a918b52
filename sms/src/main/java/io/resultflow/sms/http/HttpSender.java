package io.resultflow.sms.http;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.sms.Lookup;
import io.resultflow.sms.SmsAttempt;
import io.resultflow.sms.SmsMessage;
import io.resultflow.sms.SmsOutcome;
import io.resultflow.sms.SmsOutcome.Accepted;
import io.resultflow.sms.SmsOutcome.NotSent;
import io.resultflow.sms.SmsOutcome.Rejected;
import io.resultflow.sms.SmsOutcome.Unknown;
import io.resultflow.sms.SmsReceipts;
import io.resultflow.sms.SmsSender;
import io.resultflow.sms.wire.Wire;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sends by a gateway that settings describe. It cannot be asked what it has: a text without an answer waits for a person, or
 * for its receipt.
 */
public final class HttpSender implements SmsSender {
    public static final String NAME = "http";
    private static final Set<String> BLANKS = Set.of("to", "number", "text", "id", "callback");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpSettings settings;
    private final Wire wire;
    private final Clock clock;
    private final Blanks url;
    private final @Nullable Blanks body;
    private final Map<String, Blanks> headers = new LinkedHashMap<>();
    private final @Nullable JsonPointer id;
    private final @Nullable SmsReceipts receipts;

    /**
     * @throws IllegalArgumentException when the settings cannot be meant so
     */
    public HttpSender(HttpSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.wire = new Wire(settings.timeout());
        this.url = new Blanks(settings.url(), Blanks::urlEncoded, BLANKS);
        String content = settings.body();
        this.body = content == null ? null : new Blanks(content, Blanks.escapeFor(settings.contentType()), BLANKS);
        settings.headers().forEach((name, value) -> headers.put(name, new Blanks(value, Blanks::oneLine, BLANKS)));
        String pointer = settings.id();
        this.id = pointer == null ? null : JsonPointer.compile(pointer);
        HttpSettings.Receipts declared = settings.receipts();
        this.receipts = declared == null ? null : new HttpReceipts(declared, clock);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public SmsOutcome send(SmsMessage message) {
        if (clock.instant().isAfter(message.preparedAt().plus(settings.timeout()))) {
            return new NotSent(ProblemCode.SMS_UNAVAILABLE, null);
        }
        try {
            return outcome(wire.exchange(request(message)), message);
        } catch (Wire.NotReached e) {
            return new NotSent(ProblemCode.SMS_UNAVAILABLE, null);
        } catch (Wire.NoAnswer e) {
            return new Unknown();
        }
    }

    private HttpRequest.Builder request(SmsMessage message) {
        Map<String, String> values = Map.of(
                "to", message.to().e164(),
                "number", message.to().e164().substring(1),
                "text", message.body(),
                "id", message.intentKey().value(),
                "callback", settings.callback());
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url.filled(values)));
        BodyPublisher content = BodyPublishers.noBody();
        if (body != null) {
            content = BodyPublishers.ofString(body.filled(values));
            request.header("Content-Type", settings.contentType());
        }
        headers.forEach((name, value) -> request.header(name, value.filled(values)));
        return request.method(settings.method(), content);
    }

    private SmsOutcome outcome(HttpResponse<String> answer, SmsMessage message) {
        int status = answer.statusCode();
        if (settings.success().contains(status)) {
            return new Accepted(nameIn(answer.body(), message), message.preparedAt(), message.tokenHash());
        }
        if (settings.notSent().contains(status)) {
            return new NotSent(
                    ProblemCode.SMS_UNAVAILABLE,
                    Wire.retryAfter(answer, clock.instant()).orElse(null));
        }
        if (settings.refused().contains(status)) {
            return new Rejected(ProblemCode.SMS_REJECTED);
        }
        return status == 401 || status == 403 ? new NotSent(ProblemCode.SMS_ACCOUNT, null) : new Unknown();
    }

    /** A taken text is taken, also when the gateway does not name it as it should. */
    private String nameIn(String answer, SmsMessage message) {
        if (id == null) {
            return message.intentKey().value();
        }
        try {
            String name = JSON.readTree(answer).at(id).asText();
            return name.isBlank() ? message.intentKey().value() : name;
        } catch (JsonProcessingException e) {
            return message.intentKey().value();
        }
    }

    @Override
    public Lookup find(SmsAttempt attempt) {
        return new Lookup.Inconclusive();
    }

    @Override
    public Optional<SmsReceipts> receipts() {
        return Optional.ofNullable(receipts);
    }
}
