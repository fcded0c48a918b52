package io.resultflow.sms;

import io.resultflow.domain.delivery.IntentKey;
import io.resultflow.domain.delivery.Receipt;

/** What a provider told of which text. */
public record SmsReceipt(IntentKey text, Receipt receipt) {}
