package io.resultflow.store.access;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import io.resultflow.domain.access.RenewalLimit;
import io.resultflow.domain.report.PhoneNumber;
import io.resultflow.domain.report.ReportId;
import io.resultflow.store.schema.CollectionNames;
import io.resultflow.store.schema.Fields;
import io.resultflow.store.schema.Millis;
import java.time.Clock;
import java.time.Instant;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * The new links that customers were texted without staff, as {@link RenewalLimit} bears them: counted for all processes
 * together, on the report for its life and on the phone for a day. Each is taken before its text is asked for.
 */
public final class Renewals {
    private final MongoCollection<Document> reports;
    private final RenewedPhones phones;
    private final Clock clock;

    public Renewals(MongoDatabase database, Clock clock) {
        this.reports = database.getCollection(CollectionNames.REPORTS);
        this.phones = new RenewedPhones(database, clock);
        this.clock = clock;
    }

    /** How a renewal stands. */
    public enum Standing {
        /** It may be made; after {@link #take}: it is taken. */
        FREE,
        /** The same text was asked for a moment ago: nothing more is to be sent. */
        JUST_ASKED,
        /** None is left for the report, or today for the phone. */
        USED_UP
    }

    /** How the report's next renewal stands. Changes nothing. */
    public Standing standing(ReportId report, PhoneNumber phone) {
        Standing standing = standing(report);
        return standing == Standing.FREE && !phones.hasOneLeft(phone) ? Standing.USED_UP : standing;
    }

    /** Takes the report's next renewal if it is free; of many at once one takes it, the others just asked. */
    public Standing take(ReportId report, PhoneNumber phone) {
        Instant now = Millis.of(clock);
        Bson free = Filters.and(
                byId(report),
                missingOr(Fields.RENEWALS, Filters.lt(Fields.RENEWALS, RenewalLimit.PER_REPORT)),
                missingOr(Fields.RENEWED_AT, Filters.lte(Fields.RENEWED_AT, now.minus(RenewalLimit.SAME_TEXT))));
        boolean taken = reports.updateOne(
                                free,
                                Updates.combine(Updates.inc(Fields.RENEWALS, 1), Updates.set(Fields.RENEWED_AT, now)))
                        .getMatchedCount()
                > 0;
        if (!taken) {
            return standing(report);
        }
        if (!phones.take(phone)) {
            undo(report);
            return Standing.USED_UP;
        }
        return Standing.FREE;
    }

    /** Its text could not be asked for: the renewal does not count. */
    public void giveBack(ReportId report, PhoneNumber phone) {
        undo(report);
        phones.giveBack(phone);
    }

    private void undo(ReportId report) {
        reports.updateOne(
                Filters.and(byId(report), Filters.gt(Fields.RENEWALS, 0)),
                Updates.combine(Updates.inc(Fields.RENEWALS, -1), Updates.unset(Fields.RENEWED_AT)));
    }

    private Standing standing(ReportId report) {
        Document counted = reports.find(byId(report))
                .projection(Projections.include(Fields.RENEWALS, Fields.RENEWED_AT))
                .first();
        if (counted == null) {
            return Standing.USED_UP;
        }
        Instant asked = Millis.orNull(counted, Fields.RENEWED_AT);
        if (asked != null && RenewalLimit.isSameText(Millis.of(clock), asked)) {
            return Standing.JUST_ASKED;
        }
        return count(counted.getInteger(Fields.RENEWALS)) < RenewalLimit.PER_REPORT ? Standing.FREE : Standing.USED_UP;
    }

    private static int count(@Nullable Integer stored) {
        return stored == null ? 0 : stored;
    }

    private static Bson missingOr(String field, Bson condition) {
        return Filters.or(Filters.exists(field, false), condition);
    }

    private static Bson byId(ReportId report) {
        return Filters.eq(Fields.ID, new ObjectId(report.value()));
    }
}
