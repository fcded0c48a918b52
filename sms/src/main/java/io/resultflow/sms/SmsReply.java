package io.resultflow.sms;

import io.resultflow.domain.delivery.Wish;
import io.resultflow.domain.report.PhoneNumber;

/** What somebody wishes who answered one of our texts. */
public record SmsReply(PhoneNumber from, Wish wish) {
    @Override
    public String toString() {
        return "SmsReply[" + wish + "]";
    }
}
