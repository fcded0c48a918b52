package io.resultflow.store.access;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import io.resultflow.domain.access.AttemptLimit;
import io.resultflow.domain.report.ReportId;
import io.resultflow.store.schema.Fields;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * Wrong passwords, counted on the link and on its report. A try is taken before the password is looked at: two
 * conditional increments, of which the second undoes the first when it is refused.
 */
final class Tries {
    private static final Bson TAKE = Updates.inc(Fields.FAILED_ATTEMPTS, 1);
    private static final Bson GIVE_BACK = Updates.inc(Fields.FAILED_ATTEMPTS, -1);

    private final MongoCollection<Document> links;
    private final MongoCollection<Document> reports;

    Tries(MongoCollection<Document> links, MongoCollection<Document> reports) {
        this.links = links;
        this.reports = reports;
    }

    boolean take(String tokenHash) {
        Document link = links.findOneAndUpdate(
                below(Links.byHash(tokenHash), AttemptLimit.PER_LINK),
                TAKE,
                new FindOneAndUpdateOptions().projection(Projections.include(Fields.REPORT_ID)));
        if (link == null) {
            return false;
        }
        boolean taken = reports.updateOne(below(reportOf(link), AttemptLimit.PER_REPORT), TAKE)
                        .getMatchedCount()
                > 0;
        if (!taken) {
            links.updateOne(Links.byHash(tokenHash), GIVE_BACK);
        }
        return taken;
    }

    void giveBack(String tokenHash) {
        Document link = links.findOneAndUpdate(
                Filters.and(Links.byHash(tokenHash), Filters.gt(Fields.FAILED_ATTEMPTS, 0)),
                GIVE_BACK,
                new FindOneAndUpdateOptions().projection(Projections.include(Fields.REPORT_ID)));
        if (link != null) {
            reports.updateOne(Filters.and(reportOf(link), Filters.gt(Fields.FAILED_ATTEMPTS, 0)), GIVE_BACK);
        }
    }

    void forgive(ReportId report) {
        reports.updateOne(Filters.eq(Fields.ID, new ObjectId(report.value())), Updates.set(Fields.FAILED_ATTEMPTS, 0));
    }

    Failures failures(String tokenHash) {
        Document link = links.find(Links.byHash(tokenHash)).first();
        return link == null ? new Failures(0, 0) : new Failures(count(link), onReport(reportOf(link)));
    }

    int onReport(ReportId report) {
        return onReport(Filters.eq(Fields.ID, new ObjectId(report.value())));
    }

    private int onReport(Bson report) {
        return count(reports.find(report)
                .projection(Projections.include(Fields.FAILED_ATTEMPTS))
                .first());
    }

    private static int count(@Nullable Document counted) {
        return counted == null ? 0 : counted.getInteger(Fields.FAILED_ATTEMPTS);
    }

    private static Bson below(Bson which, int limit) {
        return Filters.and(which, Filters.lt(Fields.FAILED_ATTEMPTS, limit));
    }

    private static Bson reportOf(Document link) {
        ObjectId report = link.getObjectId(Fields.REPORT_ID);
        return Filters.eq(Fields.ID, report);
    }
}
