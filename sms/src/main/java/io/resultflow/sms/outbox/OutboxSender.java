package io.resultflow.sms.outbox;

import com.mongodb.MongoException;
import io.resultflow.sms.Lookup;
import io.resultflow.sms.SmsAttempt;
import io.resultflow.sms.SmsMessage;
import io.resultflow.sms.SmsOutcome;
import io.resultflow.sms.SmsOutcome.Accepted;
import io.resultflow.sms.SmsReceipts;
import io.resultflow.sms.SmsSender;
import io.resultflow.sms.SmsUnavailable;
import io.resultflow.store.outbox.OutboxMessage;
import io.resultflow.store.outbox.OutboxMessages;
import java.util.Optional;

/** Sends to the store's outbox: accepted as soon as it is stored, once per intent whoever repeats it. */
public final class OutboxSender implements SmsSender {
    public static final String NAME = "outbox";
    private final OutboxMessages outbox;

    public OutboxSender(OutboxMessages outbox) {
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public SmsOutcome send(SmsMessage message) {
        try {
            return accepted(outbox.put(message.intentKey(), message.to(), message.body(), message.tokenHash()));
        } catch (MongoException e) {
            return new SmsOutcome.Unknown();
        }
    }

    @Override
    public Lookup find(SmsAttempt attempt) {
        try {
            return outbox.find(attempt.intentKey())
                    .<Lookup>map(message -> new Lookup.Found(accepted(message)))
                    .orElseGet(Lookup.Absent::new);
        } catch (MongoException e) {
            throw new SmsUnavailable();
        }
    }

    @Override
    public Optional<SmsReceipts> receipts() {
        return Optional.empty();
    }

    private static Accepted accepted(OutboxMessage message) {
        return new Accepted("outbox-" + message.intentKey(), message.createdAt(), message.tokenHash());
    }
}
