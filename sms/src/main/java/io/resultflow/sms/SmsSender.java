package io.resultflow.sms;

import io.resultflow.domain.delivery.IntentKey;
import java.util.Optional;

/** A way to send texts. */
public interface SmsSender {
    /**
     * Hands the text to the provider, once per intent key: a repeat answers what became of the first.
     *
     * @throws SmsUnavailable when it may be tried again later; whether the text went out is then told by {@link #find}
     */
    SmsOutcome send(SmsMessage message);

    /**
     * The text of that intent if the provider has taken one.
     *
     * @throws SmsUnavailable when the provider cannot be asked now
     */
    Optional<SmsOutcome.Accepted> find(IntentKey intentKey);
}
