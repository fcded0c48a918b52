package io.resultflow.sms.twilio;

import com.twilio.base.Page;
import com.twilio.exception.TwilioException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageReader;
import io.resultflow.domain.Sha256;
import io.resultflow.domain.access.AccessToken;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.sms.Lookup;
import io.resultflow.sms.SmsAttempt;
import io.resultflow.sms.SmsOutcome.Accepted;
import io.resultflow.sms.SmsUnavailable;
import io.resultflow.sms.wire.Wire;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Looks for an attempt among the texts that Twilio has for its number, by the hash of the link in their bodies. Not by date:
 * Twilio's filter is of the date of sending, which a queued text has not.
 */
final class TwilioLookup {
    private static final long PAGE_SIZE = 100;
    /** A number that got more texts than these in the time of an attempt cannot be searched. */
    private static final int MAX_PAGES = 5;
    /** How far Twilio's clock may be from ours. */
    private static final Duration SKEW = Duration.ofMinutes(10);

    private final TwilioRestClient client;
    private final TwilioSettings settings;
    private final Clock clock;

    TwilioLookup(TwilioRestClient client, TwilioSettings settings, Clock clock) {
        this.client = client;
        this.settings = settings;
        this.clock = clock;
    }

    Lookup of(SmsAttempt attempt) {
        try {
            return search(attempt);
        } catch (TwilioException | Wire.NotReached | Wire.NoAnswer | TwilioTransport.ServerError e) {
            throw new SmsUnavailable();
        }
    }

    private Lookup search(SmsAttempt attempt) {
        Instant since = attempt.preparedAt().minus(SKEW);
        MessageReader reader = Message.reader().setTo(attempt.to().e164()).setPageSize(PAGE_SIZE);
        boolean unreadable = false;
        Page<Message> page = reader.firstPage(client);
        for (int pages = 1; ; pages++) {
            List<Message> recent = page.getRecords().stream()
                    .filter(text -> text.getDateCreated() == null
                            || !text.getDateCreated().toInstant().isBefore(since))
                    .toList();
            for (Message text : recent) {
                if (carries(text, attempt.tokenHash())) {
                    return new Lookup.Found(accepted(text, attempt));
                }
                unreadable |= text.getBody() == null || text.getBody().isBlank();
            }
            if (recent.isEmpty() || !page.hasNextPage()) {
                return unreadable ? new Lookup.Inconclusive() : absent(attempt);
            }
            if (pages == MAX_PAGES) {
                return new Lookup.Inconclusive();
            }
            page = reader.nextPage(page, client);
        }
    }

    /** A text without a link is known by its whole body. */
    private static boolean carries(Message text, String tokenHash) {
        return text.getBody() != null
                && (Sha256.hex(text.getBody()).equals(tokenHash)
                        || AccessToken.allIn(text.getBody())
                                .anyMatch(token -> token.hash().equals(tokenHash)));
    }

    private static Accepted accepted(Message text, SmsAttempt attempt) {
        Instant at = text.getDateCreated() == null
                ? attempt.preparedAt()
                : text.getDateCreated().toInstant();
        return new Accepted(text.getSid(), at, attempt.tokenHash());
    }

    /** What is not listed yet may still be. */
    private Lookup absent(SmsAttempt attempt) {
        Duration left = Duration.between(clock.instant(), attempt.preparedAt().plus(settings.settles()));
        if (left.isNegative() || left.isZero()) {
            return new Lookup.Absent();
        }
        throw new SmsUnavailable(ProblemCode.SMS_UNAVAILABLE, left);
    }
}
