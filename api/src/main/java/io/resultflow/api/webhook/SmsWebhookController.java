package io.resultflow.api.webhook;

import io.resultflow.api.ApiProperties;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.sms.Callback;
import io.resultflow.sms.SmsReceipts;
import io.resultflow.sms.SmsSender;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes the callbacks of the provider that sends our texts. They prove by their signature who makes them, which is of the
 * public address: whatever a proxy made of host and scheme does not matter.
 */
@RestController
final class SmsWebhookController {
    private static final int LONGEST_BODY = 64 * 1024;

    private final SmsSender sms;
    private final Receipts receipts;
    private final Replies replies;
    private final ApiProperties properties;

    SmsWebhookController(SmsSender sms, Receipts receipts, Replies replies, ApiProperties properties) {
        this.sms = sms;
        this.receipts = receipts;
        this.replies = replies;
        this.properties = properties;
    }

    /** 204 also for what tells us nothing new: the provider is not to repeat it. */
    @PostMapping("/api/v1/webhooks/sms/{provider}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void receive(@PathVariable String provider, HttpServletRequest request) throws IOException {
        SmsReceipts reader = sms.receipts()
                .filter(declared -> sms.name().equals(provider))
                .orElseThrow(() -> new Refused(ProblemCode.NOT_FOUND));
        try {
            Callback callback = callback(provider, request);
            reader.read(callback).ifPresent(receipts::record);
            reader.reply(callback).ifPresent(replies::obey);
        } catch (SmsReceipts.Forged e) {
            throw new Refused(ProblemCode.FORBIDDEN);
        }
    }

    private Callback callback(String provider, HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            throw new Refused(ProblemCode.BAD_REQUEST);
        }
        String query = request.getQueryString();
        String type = request.getContentType();
        boolean isForm = type != null && type.startsWith("application/x-www-form-urlencoded");
        return new Callback(
                properties.publicUrl().toString().replaceAll("/+$", "") + "/api/v1/webhooks/sms/" + provider
                        + (query == null ? "" : "?" + query),
                FormFields.of(query == null ? "" : query),
                headers(request),
                isForm ? FormFields.of(body) : Map.of(),
                body);
    }

    private static Map<String, String> headers(HttpServletRequest request) {
        return Collections.list(request.getHeaderNames()).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .distinct()
                .collect(Collectors.toMap(Function.identity(), request::getHeader));
    }
}
