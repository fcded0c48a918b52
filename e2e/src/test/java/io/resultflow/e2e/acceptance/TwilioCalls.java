package io.resultflow.e2e.acceptance;

import io.resultflow.e2e.system.TlsFront;
import io.resultflow.sms.twilio.TwilioServer;
import io.resultflow.sms.twilio.TwilioSignature;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** What Twilio tells the system at its public address; each call answers the HTTP status. */
final class TwilioCalls {
    private final TlsFront front;
    private final HttpClient http;

    TwilioCalls(TlsFront front) {
        this.front = front;
        this.http = front.http();
    }

    /** What became of a text, told where the text asked for it. */
    int tells(TwilioServer.Text text, String status) throws Exception {
        String url = callback(text);
        Map<String, String> form = form(text, status);
        return post(url, TwilioSignature.of(url, form), form);
    }

    /** The same by somebody who has only heard Twilio say something else of it. */
    int isSaidToTell(TwilioServer.Text text, String status, String heard) throws Exception {
        String url = callback(text);
        return post(url, TwilioSignature.of(url, form(text, heard)), form(text, status));
    }

    /** A customer's answer to a text. */
    int passesOn(String from, String body) throws Exception {
        String url = front.url() + "/api/v1/webhooks/sms/twilio";
        Map<String, String> form = Map.of("MessageSid", "SM0", "SmsStatus", "received", "From", from, "Body", body);
        return post(url, TwilioSignature.of(url, form), form);
    }

    private static String callback(TwilioServer.Text text) {
        return text.fields().getOrDefault("StatusCallback", "none was asked for");
    }

    private static Map<String, String> form(TwilioServer.Text text, String status) {
        return Map.of("MessageSid", text.sid(), "MessageStatus", status, "To", text.to());
    }

    private int post(String url, String signature, Map<String, String> form) throws Exception {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(front.here(url))
                .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                .header("X-Twilio-Signature", signature)
                .POST(BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }
}
