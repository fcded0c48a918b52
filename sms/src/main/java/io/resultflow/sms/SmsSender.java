package io.resultflow.sms;

import java.util.Optional;

/** A way to send texts. */
public interface SmsSender {
    /** What the settings and the address of its callbacks call it. */
    String name();

    /** Hands the text to the provider, in one request that is never repeated here. */
    SmsOutcome send(SmsMessage message);

    /**
     * What became of an attempt without an answer.
     *
     * @throws SmsUnavailable when the provider cannot be asked now, or it is too early to believe that it has nothing
     */
    Lookup find(SmsAttempt attempt);

    /** How the provider tells what became of its texts; empty when it never does. */
    Optional<SmsReceipts> receipts();
}
