package io.resultflow.standalone;

import io.resultflow.sms.SmsSender;
import io.resultflow.sms.http.HttpSender;
import io.resultflow.sms.http.HttpSettings;
import io.resultflow.sms.outbox.OutboxSender;
import io.resultflow.sms.twilio.TwilioSender;
import io.resultflow.sms.twilio.TwilioSettings;
import io.resultflow.store.outbox.OutboxMessages;
import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The provider of texts: workers send by it, the api reads its receipts. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SmsProperties.class)
class SmsConfiguration {
    /**
     * The chosen one.
     *
     * @throws IllegalArgumentException when there is no such provider, or its settings cannot work
     */
    @Bean
    SmsSender smsSender(SmsProperties sms, EngineProperties engines, OutboxMessages outbox, Clock clock) {
        return switch (sms.provider()) {
            case OutboxSender.NAME -> new OutboxSender(outbox);
            case TwilioSender.NAME -> new TwilioSender(twilio(sms, engines.publicUrl()), clock);
            case HttpSender.NAME -> new HttpSender(http(sms, engines.publicUrl()), clock);
            default -> throw new IllegalArgumentException("resultflow.sms.provider is outbox, twilio or http");
        };
    }

    private static TwilioSettings twilio(SmsProperties sms, URI publicUrl) {
        SmsProperties.Twilio twilio = sms.twilio();
        boolean reachable = !PublicUrl.isThisMachine(publicUrl);
        return new TwilioSettings(
                twilio.accountSid(),
                twilio.authToken(),
                given(twilio.from()),
                given(twilio.messagingService()),
                twilio.url(),
                reachable ? URI.create(callback(publicUrl, TwilioSender.NAME)) : null,
                sms.timeout(),
                twilio.settles());
    }

    private static HttpSettings http(SmsProperties sms, URI publicUrl) {
        SmsProperties.Http http = sms.http();
        return new HttpSettings(
                http.url(),
                http.method(),
                http.headers(),
                http.contentType(),
                http.body(),
                http.success(),
                http.refused(),
                http.notSent(),
                given(http.id()),
                receipts(http.receipts()),
                callback(publicUrl, HttpSender.NAME),
                sms.timeout());
    }

    private static HttpSettings.@Nullable Receipts receipts(SmsProperties.@Nullable Receipts receipts) {
        return receipts == null
                ? null
                : new HttpSettings.Receipts(
                        receipts.text(),
                        given(receipts.id()),
                        receipts.status(),
                        receipts.sent(),
                        receipts.delivered(),
                        receipts.failed(),
                        receipts.header(),
                        receipts.secret(),
                        receipts.signed());
    }

    private static String callback(URI publicUrl, String provider) {
        return publicUrl.toString().replaceAll("/+$", "") + "/api/v1/webhooks/sms/" + provider;
    }

    /** A variable that is set to nothing is not given. */
    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
