package io.resultflow.sms.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.resultflow.domain.delivery.DeliveryStatus;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.report.PhoneNumber;
import io.resultflow.sms.Callback;
import io.resultflow.sms.Lookup;
import io.resultflow.sms.SmsMessage;
import io.resultflow.sms.SmsOutcome;
import io.resultflow.sms.SmsReceipt;
import io.resultflow.sms.SmsReceipts;
import io.resultflow.sms.SmsSender;
import io.resultflow.sms.SmsSenderContract;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpSenderTest implements SmsSenderContract {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpSettings.Receipts SIGNED = receipts(true);

    private final List<JsonNode> taken = new CopyOnWriteArrayList<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();
    private HttpServer gateway;
    private volatile int status = 200;
    private volatile String answer = "{\"data\": {\"messages\": [{\"id\": 77}]}}";
    private volatile boolean silent;

    @BeforeEach
    void start() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/send", exchange -> {
            try (exchange) {
                taken.add(JSON.readTree(exchange.getRequestBody()));
                keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("X-Key")));
                if (silent) {
                    return;
                }
                byte[] body = answer.getBytes(StandardCharsets.UTF_8);
                if (status == 429) {
                    exchange.getResponseHeaders().set("Retry-After", "9");
                }
                exchange.sendResponseHeaders(status, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        gateway.start();
    }

    @AfterEach
    void stop() {
        gateway.stop(0);
    }

    @Override
    public SmsSender sender() {
        return sender(gateway.getAddress().getPort(), SIGNED);
    }

    @Override
    public SmsSender unreachable() {
        return sender(1, null);
    }

    @Override
    public List<String> received(PhoneNumber phone) {
        return taken.stream()
                .filter(text -> text.get("to").asText().equals(phone.e164()))
                .map(text -> text.get("content").asText())
                .toList();
    }

    private static SmsSender sender(int port, HttpSettings.@Nullable Receipts receipts) {
        return new HttpSender(
                new HttpSettings(
                        "http://127.0.0.1:" + port + "/send?n={{number}}",
                        "POST",
                        Map.of("X-Key", "secret {{id}}"),
                        "application/json",
                        "{\"to\": \"{{to}}\", \"content\": \"{{text}}\", \"ref\": \"{{id}}\", \"dlr\": \"{{callback}}\"}",
                        Set.of(200, 202),
                        Set.of(400),
                        Set.of(429, 503),
                        "/data/messages/0/id",
                        receipts,
                        "https://results.example/api/v1/webhooks/sms/http",
                        Duration.ofSeconds(5)),
                Clock.systemUTC());
    }

    private static HttpSettings.Receipts receipts(boolean signed) {
        return new HttpSettings.Receipts(
                "/ref",
                "/msg/id",
                "/msg/state",
                Set.of("SENT"),
                Set.of("DELIVRD"),
                Set.of("UNDELIV", "EXPIRED"),
                "X-Signature",
                "a-shared-secret",
                signed);
    }

    @Test
    void the_request_is_what_the_settings_say() {
        SmsMessage message = SmsSenderContract.message();

        SmsOutcome outcome = sender().send(message);

        assertThat(outcome).isEqualTo(new SmsOutcome.Accepted("77", message.preparedAt(), message.tokenHash()));
        assertThat(taken.get(0).get("ref").asText())
                .isEqualTo(message.intentKey().value());
        assertThat(taken.get(0).get("dlr").asText()).isEqualTo("https://results.example/api/v1/webhooks/sms/http");
        assertThat(keys).containsExactly("secret " + message.intentKey());
    }

    @Test
    void an_answer_that_names_nothing_is_still_an_acceptance() {
        SmsMessage message = SmsSenderContract.message();
        for (String odd : List.of("OK", "{}", "")) {
            answer = odd;
            assertThat(sender().send(message))
                    .isEqualTo(new SmsOutcome.Accepted(
                            message.intentKey().value(), message.preparedAt(), message.tokenHash()));
        }
    }

    @Test
    void what_each_status_means_the_settings_say_and_every_other_is_in_doubt() {
        assertThat(answered(400)).isEqualTo(new SmsOutcome.Rejected(ProblemCode.SMS_REJECTED));
        assertThat(answered(429)).isEqualTo(new SmsOutcome.NotSent(ProblemCode.SMS_UNAVAILABLE, Duration.ofSeconds(9)));
        assertThat(answered(503)).isEqualTo(new SmsOutcome.NotSent(ProblemCode.SMS_UNAVAILABLE, null));
        assertThat(answered(401)).isEqualTo(new SmsOutcome.NotSent(ProblemCode.SMS_ACCOUNT, null));
        assertThat(answered(500)).isEqualTo(new SmsOutcome.Unknown());
        assertThat(answered(302)).isEqualTo(new SmsOutcome.Unknown());
    }

    @Test
    void a_lost_answer_is_in_doubt_and_cannot_be_looked_up() {
        silent = true;
        SmsMessage message = SmsSenderContract.message();

        assertThat(sender().send(message)).isEqualTo(new SmsOutcome.Unknown());

        assertThat(taken).hasSize(1);
        assertThat(sender().find(SmsSenderContract.attempt(message))).isEqualTo(new Lookup.Inconclusive());
    }

    @Test
    void a_gateway_without_receipts_has_none() {
        assertThat(unreachable().receipts()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HttpSettings.Receipts(
                        "/a", null, "/b", Set.of(), Set.of(), Set.of(), "X-Token", " ", false));
    }

    @Test
    void a_signed_receipt_is_read_and_a_forged_one_is_not() {
        String key = SmsSenderContract.message().intentKey().value();
        String body = "{\"ref\": \"" + key + "\", \"msg\": {\"id\": 77, \"state\": \"DELIVRD\"}}";
        SmsReceipts receipts = sender().receipts().orElseThrow();

        SmsReceipt receipt = receipts.read(callback(body, hmac(body))).orElseThrow();
        assertThat(receipt.text().value()).isEqualTo(key);
        assertThat(receipt.receipt().status()).isEqualTo(DeliveryStatus.DELIVERED);
        assertThat(receipt.receipt().providerId()).isEqualTo("77");

        assertThatExceptionOfType(SmsReceipts.Forged.class)
                .isThrownBy(() -> receipts.read(callback(body.replace("DELIVRD", "UNDELIV"), hmac(body))));
        assertThatExceptionOfType(SmsReceipts.Forged.class).isThrownBy(() -> receipts.read(callback(body, "")));
        assertThat(receipts.read(callback("no json", hmac("no json")))).isEmpty();
        String unknown = body.replace("DELIVRD", "BUFFERED");
        assertThat(receipts.read(callback(unknown, hmac(unknown)))).isEmpty();
    }

    @Test
    void a_form_with_a_token_is_read_too() {
        String key = SmsSenderContract.message().intentKey().value();
        HttpSettings.Receipts token = new HttpSettings.Receipts(
                "/ref", null, "/state", Set.of(), Set.of("1"), Set.of("2"), "X-Token", "a-shared-secret", false);
        SmsReceipts receipts = sender(1, token).receipts().orElseThrow();
        Callback callback = new Callback(
                "", Map.of(), Map.of("x-token", "a-shared-secret"), Map.of("ref", key, "state", "2"), new byte[0]);

        assertThat(receipts.read(callback).orElseThrow().receipt().failure()).isEqualTo(ProblemCode.SMS_REJECTED);
    }

    private SmsOutcome answered(int with) {
        status = with;
        return sender().send(SmsSenderContract.message());
    }

    private static Callback callback(String body, String signature) {
        return new Callback(
                "", Map.of(), Map.of("x-signature", signature), Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    private static String hmac(String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec("a-shared-secret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
