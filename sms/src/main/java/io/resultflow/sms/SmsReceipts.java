package io.resultflow.sms;

import java.util.Optional;

/** Reads a provider's callbacks. */
public interface SmsReceipts {
    /**
     * What the callback says; empty when it says nothing of a text of ours that is worth keeping.
     *
     * @throws Forged when it does not come from the provider
     */
    Optional<SmsReceipt> read(Callback callback);

    /**
     * The wish of somebody who answered a text; empty when the callback brings no answer, or one that wishes nothing. Providers
     * that hand no answers on bring none.
     *
     * @throws Forged when it does not come from the provider
     */
    default Optional<SmsReply> reply(Callback callback) {
        return Optional.empty();
    }

    /** The provider did not sign this. */
    final class Forged extends RuntimeException {
        public Forged() {
            super("forged");
        }
    }
}
