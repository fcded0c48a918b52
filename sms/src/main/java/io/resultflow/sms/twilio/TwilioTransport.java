package io.resultflow.sms.twilio;

import com.twilio.http.HttpClient;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.Response;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.sms.SmsUnavailable;
import io.resultflow.sms.wire.Wire;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;

/**
 * Carries the SDK's requests to the configured address, each once. The SDK's own client repeats a request that was answered
 * with 5xx, which may send a text three times.
 */
final class TwilioTransport extends HttpClient {
    private static final int TOO_MANY = 429;

    private final Wire wire;
    private final URI baseUrl;
    private final Clock clock;

    TwilioTransport(TwilioSettings settings, Clock clock) {
        this.wire = new Wire(settings.timeout());
        this.baseUrl = settings.baseUrl();
        this.clock = clock;
    }

    @Override
    public Response reliableRequest(Request request, int[] retryCodes, int retries, long delayMillis) {
        return makeRequest(request);
    }

    /**
     * The answer below 500.
     *
     * @throws Wire.NotReached when the request surely never arrived
     * @throws Wire.NoAnswer when it may have
     * @throws SmsUnavailable when Twilio was too busy and took nothing
     * @throws ServerError when Twilio failed: what became of the request is not known
     */
    @Override
    public Response makeRequest(Request request) {
        HttpRequest.Builder wanted = HttpRequest.newBuilder(rebased(request))
                .header("Authorization", request.getAuthString())
                .header("Accept", "application/json");
        if (request.getMethod() == HttpMethod.POST) {
            wanted.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(request.encodeFormBody()));
        }
        HttpResponse<String> answer = wire.exchange(wanted);
        if (answer.statusCode() == TOO_MANY) {
            throw new SmsUnavailable(
                    ProblemCode.SMS_UNAVAILABLE,
                    Wire.retryAfter(answer, clock.instant()).orElse(null));
        }
        if (answer.statusCode() >= 500) {
            throw new ServerError();
        }
        return new Response(answer.body(), answer.statusCode());
    }

    private URI rebased(Request request) {
        URI wanted = URI.create(request.constructURL().toString());
        String query = wanted.getRawQuery();
        String base = baseUrl.toString().replaceAll("/+$", "");
        return URI.create(base + wanted.getRawPath() + (query == null ? "" : "?" + query));
    }

    /** Twilio answered with 5xx. */
    static final class ServerError extends RuntimeException {
        ServerError() {
            super("server error");
        }
    }
}
