package io.resultflow.sms.twilio;

import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.type.PhoneNumber;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.sms.Lookup;
import io.resultflow.sms.SmsAttempt;
import io.resultflow.sms.SmsMessage;
import io.resultflow.sms.SmsOutcome;
import io.resultflow.sms.SmsOutcome.Accepted;
import io.resultflow.sms.SmsReceipts;
import io.resultflow.sms.SmsSender;
import io.resultflow.sms.SmsUnavailable;
import io.resultflow.sms.wire.Wire;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** Sends by Twilio. Twilio has no key against repetition, so a text without an answer is looked up by its link. */
public final class TwilioSender implements SmsSender {
    public static final String NAME = "twilio";
    /** The longest that Twilio keeps trying. */
    private static final Duration LONGEST_VALIDITY = Duration.ofHours(10);

    private final TwilioSettings settings;
    private final TwilioRestClient client;
    private final TwilioLookup lookup;
    private final Clock clock;

    public TwilioSender(TwilioSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.client = new TwilioRestClient.Builder(settings.accountSid(), settings.authToken())
                .httpClient(new TwilioTransport(settings, clock))
                .build();
        this.lookup = new TwilioLookup(client, settings, clock);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public SmsOutcome send(SmsMessage message) {
        // A worker that stood still since it stored the attempt may have been given up: another may be looking it up.
        if (clock.instant().isAfter(message.preparedAt().plus(settings.timeout()))) {
            return new SmsOutcome.NotSent(ProblemCode.SMS_UNAVAILABLE, null);
        }
        try {
            return accepted(creator(message).create(client), message);
        } catch (Wire.NotReached e) {
            return new SmsOutcome.NotSent(ProblemCode.SMS_UNAVAILABLE, null);
        } catch (SmsUnavailable e) {
            return new SmsOutcome.NotSent(e.code(), e.retryAfter().orElse(null));
        } catch (ApiException e) {
            return refused(e);
        } catch (RuntimeException e) {
            return new SmsOutcome.Unknown();
        }
    }

    private MessageCreator creator(SmsMessage message) {
        PhoneNumber to = new PhoneNumber(message.to().e164());
        MessageCreator creator = settings.messagingService() == null
                ? Message.creator(to, new PhoneNumber(settings.from()), message.body())
                : Message.creator(to, settings.messagingService(), message.body());
        Duration validity = message.validity().compareTo(LONGEST_VALIDITY) < 0 ? message.validity() : LONGEST_VALIDITY;
        creator.setValidityPeriod((int) validity.toSeconds());
        URI callback = settings.callback();
        if (callback != null) {
            creator.setStatusCallback(callback + "?" + TwilioReceipts.TEXT + "=" + message.intentKey());
        }
        return creator;
    }

    private static SmsOutcome accepted(Message taken, SmsMessage message) {
        return new Accepted(
                Objects.requireNonNull(taken.getSid(), "Twilio names every text"),
                taken.getDateCreated() == null
                        ? message.preparedAt()
                        : taken.getDateCreated().toInstant(),
                message.tokenHash());
    }

    /** An error without a status of the 4xx is no answer of Twilio's API. */
    private static SmsOutcome refused(ApiException e) {
        Integer status = e.getStatusCode();
        if (status == null || status < 400 || status == 408) {
            return new SmsOutcome.Unknown();
        }
        if (status == 401 || status == 403) {
            return new SmsOutcome.NotSent(ProblemCode.SMS_ACCOUNT, null);
        }
        ProblemCode code = TwilioErrors.of(e.getCode());
        return code == ProblemCode.SMS_ACCOUNT ? new SmsOutcome.NotSent(code, null) : new SmsOutcome.Rejected(code);
    }

    @Override
    public Lookup find(SmsAttempt attempt) {
        return lookup.of(attempt);
    }

    @Override
    public Optional<SmsReceipts> receipts() {
        return settings.callback() == null
                ? Optional.empty()
                : Optional.of(new TwilioReceipts(settings.authToken(), clock));
    }
}
