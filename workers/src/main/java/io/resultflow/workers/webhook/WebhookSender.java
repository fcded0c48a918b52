package io.resultflow.workers.webhook;

import io.resultflow.domain.webhook.WebhookSecret;
import io.resultflow.store.webhook.Telling;
import io.resultflow.store.webhook.Webhook;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;

/**
 * Sends one event to one address, signed as Standard Webhooks says, and answers the HTTP status; nothing when there was no
 * answer. It follows no redirect, tries once, goes to no address of one's own network, and reads no answer's body.
 */
public final class WebhookSender implements AutoCloseable {
    private final Duration longest;
    private final CloseableHttpClient http;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "webhook-deadlines");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * @param allowPrivate whether addresses of one's own network are allowed too
     * @param longest how long one try may last
     */
    public WebhookSender(boolean allowPrivate, Duration longest) {
        Timeout timeout = Timeout.of(longest);
        this.longest = longest;
        this.http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new CheckedAddresses(allowPrivate))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(timeout)
                                .build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(timeout).build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .setUserAgent("ResultFlow-Webhooks/1")
                .build();
    }

    /** What became of the event at that time. */
    public Optional<Integer> send(Webhook webhook, Telling telling, String body, Instant now) {
        URI url = webhook.url();
        HttpPost request = new HttpPost(url);
        request.setHeader("webhook-id", telling.id());
        request.setHeader("webhook-timestamp", Long.toString(now.getEpochSecond()));
        request.setHeader(
                "webhook-signature",
                webhook.secretsAt(now).stream()
                        .map((WebhookSecret secret) -> secret.sign(telling.id(), now, body))
                        .collect(Collectors.joining(" ")));
        request.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
        // An answer that comes a byte at a time would outlast every other limit.
        ScheduledFuture<?> deadline = deadlines.schedule(request::abort, longest.toMillis() * 2, TimeUnit.MILLISECONDS);
        try (ClassicHttpResponse answer = http.executeOpen(null, request, null)) {
            return Optional.of(answer.getCode());
        } catch (IOException e) {
            return Optional.empty();
        } finally {
            deadline.cancel(false);
        }
    }

    @Override
    public void close() throws IOException {
        deadlines.shutdownNow();
        http.close();
    }
}
