package io.resultflow.sms.wire;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;

/**
 * Makes one request, once: neither a failure nor a redirect is followed by a second one. Tells a request that surely never
 * arrived from one whose answer was lost.
 */
public final class Wire {
    private final HttpClient client;
    private final Duration timeout;

    /**
     * @param timeout for connecting, and once more for the whole answer
     */
    public Wire(Duration timeout) {
        this.timeout = timeout;
        this.client = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * The whole answer.
     *
     * @throws NotReached when the request surely never arrived
     * @throws NoAnswer when it may have
     */
    public HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(timeout).build(), BodyHandlers.ofString());
        } catch (ConnectException | HttpConnectTimeoutException | SSLHandshakeException e) {
            throw new NotReached(e);
        } catch (IOException e) {
            throw e.getCause() instanceof UnresolvedAddressException ? new NotReached(e) : new NoAnswer(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswer(e);
        }
    }

    /** How long the answer asks to wait (RFC 9110, Retry-After): seconds, or until a time. */
    public static Optional<Duration> retryAfter(HttpResponse<?> answer, Instant now) {
        return answer.headers().firstValue("Retry-After").flatMap(value -> {
            try {
                return Optional.of(
                        value.matches("[0-9]{1,6}")
                                ? Duration.ofSeconds(Long.parseLong(value))
                                : Duration.between(
                                        now,
                                        ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                                                .toInstant()));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        });
    }

    /** The request surely never arrived. */
    public static final class NotReached extends RuntimeException {
        NotReached(Exception cause) {
            super("not reached", cause);
        }
    }

    /** The request may have arrived. */
    public static final class NoAnswer extends RuntimeException {
        NoAnswer(Exception cause) {
            super("no answer", cause);
        }
    }
}
