package io.resultflow.store.report;

import io.resultflow.domain.report.Correction;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.report.Versions;
import io.resultflow.store.schema.Fields;
import io.resultflow.store.sealing.Place;
import io.resultflow.store.sealing.PrivateValue;
import java.time.Instant;
import java.time.LocalDate;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** What ties the versions of a result together, as documents. */
final class VersionsDocuments {
    private VersionsDocuments() {}

    static Document superseded(CorrectionOrder order, Instant now) {
        return new Document(Fields.REPORT_ID, ReportDocuments.objectId(order.newer()))
                .append(Fields.COMMAND_ID, order.id().value())
                .append(Fields.SAME_RECIPIENT, order.sameRecipient())
                .append(Fields.AT, now);
    }

    /** What is said of the new version; null when none before it ever left. One that never left passes its own on. */
    static @Nullable Document correction(Report before, CorrectionOrder order) {
        Correction unsent = before.delivery() == null ? before.versions().correction() : null;
        if (before.delivery() == null && unsent == null) {
            return null;
        }
        return new Document(Fields.REASON, ReportDocuments.sealed(order.newer(), Fields.REASON, order.reason()))
                .append(Fields.DATE, order.date().toString())
                .append(Fields.SAME_RECIPIENT, order.sameRecipient() && (unsent == null || unsent.sameRecipient()))
                .append(Fields.WAS_READ, before.viewsCount() > 0 || (unsent != null && unsent.wasRead()));
    }

    static Versions read(Document report) {
        Document superseded = report.get(Fields.SUPERSEDED, Document.class);
        return new Versions(
                id(report, Fields.SUPERSEDES),
                superseded == null ? null : id(superseded, Fields.REPORT_ID),
                superseded == null || superseded.getBoolean(Fields.SAME_RECIPIENT),
                correction(report.get(Fields.CORRECTION, Document.class), ReportDocuments.id(report)));
    }

    private static @Nullable ReportId id(Document document, String field) {
        ObjectId id = document.getObjectId(field);
        return id == null ? null : new ReportId(id.toHexString());
    }

    private static @Nullable Correction correction(@Nullable Document correction, ReportId report) {
        return correction == null
                ? null
                : new Correction(
                        PrivateValue.requiredText(correction, Fields.REASON, new Place(report.value(), Fields.REASON)),
                        LocalDate.parse(correction.getString(Fields.DATE)),
                        correction.getBoolean(Fields.SAME_RECIPIENT),
                        correction.getBoolean(Fields.WAS_READ));
    }
}
