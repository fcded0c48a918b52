package io.resultflow.store.report;

import com.mongodb.client.model.Filters;
import io.resultflow.domain.delivery.DeliveryStatus;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.report.ReportStatus;
import io.resultflow.store.schema.Fields;
import java.util.Collection;
import java.util.List;
import org.bson.conversions.Bson;

/** Which reports a read or a write is about. */
final class ReportFilters {
    static final String DELIVERY_SEQUENCE = Fields.in(Fields.DELIVERY, Fields.SEQUENCE);
    static final String DELIVERY_STATUS = Fields.in(Fields.DELIVERY, Fields.DELIVERY_STATUS);
    static final String DELIVERY_FAILURE = Fields.in(Fields.DELIVERY, Fields.CODE);

    private ReportFilters() {}

    static Bson byId(ReportId id) {
        return Filters.eq(Fields.ID, ReportDocuments.objectId(id));
    }

    static Bson byIds(Collection<ReportId> ids) {
        return Filters.in(Fields.ID, ids.stream().map(ReportDocuments::objectId).toList());
    }

    static Bson standsIn(Collection<ReportStatus> statuses) {
        return Filters.in(
                Fields.STATUS, statuses.stream().map(ReportStatus::wireName).toList());
    }

    /** A text may still go out, or has: the report is not one that has its outcome without. */
    static Bson isNotWithheld() {
        return Filters.nin(DELIVERY_STATUS, wireNames(DeliveryStatus.withheld()));
    }

    /** It has its outcome without a text. */
    static Bson isWithheld() {
        return Filters.in(DELIVERY_STATUS, wireNames(DeliveryStatus.withheld()));
    }

    /** The newest text may still move to {@code status}: receipts never go backwards. */
    static Bson textMayBecome(DeliveryStatus status) {
        return Filters.in(DELIVERY_STATUS, wireNames(DeliveryStatus.before(status)));
    }

    /** A view proves that the newest text arrived, and nobody has noted it yet. */
    static Bson isProvedByView() {
        return Filters.in(DELIVERY_STATUS, wireNames(DeliveryStatus.provedByView()));
    }

    private static List<String> wireNames(Collection<DeliveryStatus> statuses) {
        return statuses.stream().map(DeliveryStatus::wireName).toList();
    }
}
