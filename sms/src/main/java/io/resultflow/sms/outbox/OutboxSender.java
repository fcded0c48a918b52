package io.resultflow.sms.outbox;

import com.mongodb.MongoException;
import io.resultflow.domain.delivery.IntentKey;
import io.resultflow.sms.SmsMessage;
import io.resultflow.sms.SmsOutcome;
import io.resultflow.sms.SmsOutcome.Accepted;
import io.resultflow.sms.SmsSender;
import io.resultflow.sms.SmsUnavailable;
import io.resultflow.store.outbox.OutboxMessage;
import io.resultflow.store.outbox.OutboxMessages;
import java.util.Optional;
import java.util.function.Supplier;

/** Sends to the store's outbox: accepted as soon as it is stored. */
public final class OutboxSender implements SmsSender {
    private final OutboxMessages outbox;

    public OutboxSender(OutboxMessages outbox) {
        this.outbox = outbox;
    }

    @Override
    public SmsOutcome send(SmsMessage message) {
        return reached(
                () -> accepted(outbox.put(message.intentKey(), message.to(), message.body(), message.tokenHash())));
    }

    @Override
    public Optional<Accepted> find(IntentKey intentKey) {
        return reached(() -> outbox.find(intentKey).map(OutboxSender::accepted));
    }

    private static Accepted accepted(OutboxMessage message) {
        return new Accepted("outbox-" + message.intentKey(), message.createdAt(), message.tokenHash());
    }

    private static <T> T reached(Supplier<T> call) {
        try {
            return call.get();
        } catch (MongoException e) {
            throw new SmsUnavailable("the outbox is not reachable", e);
        }
    }
}
