package io.resultflow.store.report;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.Updates;
import io.resultflow.domain.delivery.DeliveryStatus;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.report.ReportStatus;
import io.resultflow.store.Move;
import io.resultflow.store.schema.Fields;
import io.resultflow.store.schema.Millis;
import java.time.Clock;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Who opened a report: one entry per session, the first hundred kept, all counted. */
final class Views {
    private static final int KEPT = 100;
    private static final Bson STATUS_ONLY = Projections.include(Fields.STATUS);

    private final MongoCollection<Document> reports;
    private final Clock clock;

    Views(MongoCollection<Document> reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    Move<ReportStatus> record(ReportId id, View view) {
        Bson showable =
                Filters.and(ReportFilters.byId(id), ReportFilters.standsIn(ReportStatus.before(ReportStatus.VIEWED)));
        Document before = reports.findOneAndUpdate(
                Filters.and(showable, Filters.ne(Fields.in(Fields.VIEWS, Fields.SESSION), view.session())),
                Updates.combine(
                        Updates.set(Fields.STATUS, ReportStatus.VIEWED.wireName()),
                        Updates.set(Fields.UPDATED_AT, Millis.of(clock)),
                        Updates.inc(Fields.VIEWS_COUNT, 1),
                        Updates.unset(Fields.UNOPENED_SINCE),
                        Updates.pushEach(Fields.VIEWS, List.of(write(view)), new PushOptions().slice(KEPT))),
                new FindOneAndUpdateOptions().projection(ReportDocuments.AS_STANDING));
        if (before != null) {
            if (isProof(before)) {
                proveDelivered(id);
            }
            return new Move.Moved<>(ReportDocuments.status(before), ReportStatus.VIEWED);
        }
        Document actual =
                reports.find(ReportFilters.byId(id)).projection(STATUS_ONLY).first();
        if (actual == null) {
            return new Move.Refused<>(null);
        }
        ReportStatus status = ReportDocuments.status(actual);
        // This session's view stands there already.
        return status == ReportStatus.VIEWED ? new Move.Moved<>(status, status) : new Move.Refused<>(status);
    }

    /** Whether the view tells of the text's delivery what was not known: of most views it does not, and nothing is written. */
    private static boolean isProof(Document report) {
        Document delivery = report.get(Fields.DELIVERY, Document.class);
        return delivery != null
                && DeliveryStatus.provedByView().stream()
                        .anyMatch(status -> status.wireName().equals(delivery.getString(Fields.DELIVERY_STATUS)));
    }

    private void proveDelivered(ReportId id) {
        reports.updateOne(
                Filters.and(ReportFilters.byId(id), ReportFilters.isProvedByView()),
                Updates.combine(
                        Updates.set(ReportFilters.DELIVERY_STATUS, DeliveryStatus.DELIVERED.wireName()),
                        Updates.unset(ReportFilters.DELIVERY_FAILURE)));
    }

    static View read(Document view) {
        return new View(
                view.getString(Fields.SESSION),
                Millis.in(view, Fields.TIMESTAMP),
                view.getString(Fields.IP_ADDRESS),
                view.getString(Fields.USER_AGENT));
    }

    private static Document write(View view) {
        return new Document(Fields.TIMESTAMP, view.at())
                .append(Fields.IP_ADDRESS, view.ip())
                .append(Fields.USER_AGENT, view.userAgent())
                .append(Fields.SESSION, view.session());
    }
}
