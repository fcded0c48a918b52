package io.resultflow.store.report;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.report.ReportId;
import io.resultflow.store.schema.CollectionNames;
import io.resultflow.store.schema.Fields;
import io.resultflow.store.schema.Millis;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * Reports that were sent and that nobody has opened. Each bears the time of its first text in a field of its own until it is
 * opened, ends, or its customer was reached by telephone: an index over those few answers, however many reports there are.
 */
public final class Unopened {
    /** More than anybody calls; the oldest of them. */
    public static final int MOST = 10_000;

    private final MongoCollection<Document> reports;
    private final Clock clock;

    public Unopened(MongoDatabase database, Clock clock) {
        this.reports = database.getCollection(CollectionNames.REPORTS);
        this.clock = clock;
    }

    /** Those whose first text went out at or before {@code until}, of one batch or of all: critical ones first, then the oldest. */
    public List<ReportId> since(Instant until, @Nullable BatchId batch) {
        Bson waiting = Filters.and(Filters.lte(Fields.UNOPENED_SINCE, until), Filters.eq(Fields.VIEWS_COUNT, 0));
        Bson asked = batch == null
                ? waiting
                : Filters.and(waiting, Filters.eq(Fields.BATCH_ID, new ObjectId(batch.value())));
        List<Document> found = reports.find(asked)
                .projection(Projections.include(Fields.UNOPENED_SINCE, Fields.CRITICAL))
                .sort(Sorts.ascending(Fields.UNOPENED_SINCE))
                .limit(MOST)
                .into(new ArrayList<>());
        return found.stream()
                .sorted(Comparator.comparing((Document report) -> !report.getBoolean(Fields.CRITICAL, false)))
                .map(ReportDocuments::id)
                .toList();
    }

    /** Records a call to the customer; one who was reached is not called again. False when there is no such report. */
    public boolean called(ReportId id, CustomerCall call) {
        Bson recorded = Updates.combine(
                Updates.push(
                        Fields.CALLS,
                        new Document(Fields.AT, call.at())
                                .append(Fields.ACTOR, new ObjectId(call.by().value()))
                                .append(Fields.REACHED, call.reached())),
                Updates.set(Fields.UPDATED_AT, Millis.of(clock)));
        return reports.updateOne(
                                ReportFilters.byId(id),
                                call.reached()
                                        ? Updates.combine(recorded, Updates.unset(Fields.UNOPENED_SINCE))
                                        : recorded)
                        .getMatchedCount()
                > 0;
    }
}
