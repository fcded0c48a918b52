package io.resultflow.workers;

import io.resultflow.sms.Lookup;
import io.resultflow.sms.SmsAttempt;
import io.resultflow.sms.SmsMessage;
import io.resultflow.sms.SmsOutcome;
import io.resultflow.sms.SmsOutcome.Accepted;
import io.resultflow.sms.SmsReceipts;
import io.resultflow.sms.SmsSender;
import java.time.Duration;
import java.util.Optional;

/** A provider whose clock says that it took each text some time ago. */
record TakenEarlier(SmsSender outbox, Duration ago) implements SmsSender {
    @Override
    public String name() {
        return outbox.name();
    }

    @Override
    public SmsOutcome send(SmsMessage message) {
        return outbox.send(message) instanceof Accepted accepted ? earlier(accepted) : outbox.send(message);
    }

    @Override
    public Lookup find(SmsAttempt attempt) {
        return outbox.find(attempt) instanceof Lookup.Found found
                ? new Lookup.Found(earlier(found.accepted()))
                : outbox.find(attempt);
    }

    @Override
    public Optional<SmsReceipts> receipts() {
        return outbox.receipts();
    }

    private Accepted earlier(Accepted accepted) {
        return new Accepted(accepted.providerId(), accepted.at().minus(ago), accepted.tokenHash());
    }
}
