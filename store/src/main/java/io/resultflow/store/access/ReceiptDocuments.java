package io.resultflow.store.access;

import io.resultflow.domain.delivery.DeliveryStatus;
import io.resultflow.domain.delivery.Receipt;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.store.schema.Fields;
import io.resultflow.store.schema.Millis;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Receipts as documents. */
final class ReceiptDocuments {
    private ReceiptDocuments() {}

    static Document write(Receipt receipt) {
        ProblemCode failure = receipt.failure();
        return new Document(Fields.SMS_PROVIDER_ID, receipt.providerId())
                .append(Fields.DELIVERY_STATUS, receipt.status().wireName())
                .append(Fields.CODE, failure == null ? null : failure.wireName())
                .append(Fields.AT, receipt.at());
    }

    static @Nullable Receipt read(@Nullable Document receipt) {
        if (receipt == null) {
            return null;
        }
        String failure = receipt.getString(Fields.CODE);
        return new Receipt(
                receipt.getString(Fields.SMS_PROVIDER_ID),
                DeliveryStatus.ofWireName(receipt.getString(Fields.DELIVERY_STATUS)),
                failure == null ? null : ProblemCode.ofWireName(failure),
                Millis.in(receipt, Fields.AT));
    }
}
