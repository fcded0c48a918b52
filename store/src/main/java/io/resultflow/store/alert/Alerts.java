package io.resultflow.store.alert;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.resultflow.domain.Sha256;
import io.resultflow.domain.audit.AlertId;
import io.resultflow.domain.audit.CommandId;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.user.UserId;
import io.resultflow.store.Page;
import io.resultflow.store.schema.CollectionNames;
import io.resultflow.store.schema.Duplicates;
import io.resultflow.store.schema.Fields;
import io.resultflow.store.schema.Millis;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** The alerts for staff: one for each link whose receiver said that it is not theirs. */
public final class Alerts {
    private static final int ID_DIGITS = 24;

    private final MongoCollection<Document> alerts;
    private final Clock clock;

    public Alerts(MongoDatabase database, Clock clock) {
        this.alerts = database.getCollection(CollectionNames.ALERTS);
        this.clock = clock;
    }

    /** The id of the alert about a link: saying it twice is one alert, and the id tells nothing of the link. */
    public static AlertId idOf(String tokenHash) {
        return new AlertId(Sha256.hex("not for me\n" + tokenHash).substring(0, ID_DIGITS));
    }

    /** Stores it; false when it is there already. */
    public boolean raise(AlertId id, ReportId report, CommandId command) {
        try {
            alerts.insertOne(new Document(Fields.ID, new ObjectId(id.value()))
                    .append(Fields.REPORT_ID, new ObjectId(report.value()))
                    .append(Fields.COMMAND, new ObjectId(command.value()))
                    .append(Fields.AT, Millis.of(clock)));
            return true;
        } catch (MongoWriteException e) {
            if (Duplicates.isDuplicate(e)) {
                return false;
            }
            throw e;
        }
    }

    /** Staff let the number get texts again; false when that was done before, or there is no such alert. */
    public boolean undo(AlertId id, UserId by) {
        return alerts.updateOne(
                                Filters.and(byId(id), Filters.exists(Fields.UNDONE_AT, false)),
                                Updates.combine(
                                        Updates.set(Fields.UNDONE_AT, Millis.of(clock)),
                                        Updates.set(Fields.UNDONE_BY, new ObjectId(by.value()))))
                        .getMatchedCount()
                > 0;
    }

    public Optional<Alert> find(AlertId id) {
        return Optional.ofNullable(alerts.find(byId(id)).first()).map(Alerts::read);
    }

    /** All of them, newest first. */
    public Page<Alert> page(int page, int size) {
        List<Alert> items = alerts.find()
                .sort(Sorts.descending(Fields.AT))
                .skip((page - 1) * size)
                .limit(size)
                .map(Alerts::read)
                .into(new ArrayList<>());
        return new Page<>(items, page, size, alerts.estimatedDocumentCount());
    }

    private static Bson byId(AlertId id) {
        return Filters.eq(Fields.ID, new ObjectId(id.value()));
    }

    private static Alert read(Document alert) {
        ObjectId by = alert.getObjectId(Fields.UNDONE_BY);
        return new Alert(
                new AlertId(hex(alert, Fields.ID)),
                new ReportId(hex(alert, Fields.REPORT_ID)),
                new CommandId(hex(alert, Fields.COMMAND)),
                Millis.in(alert, Fields.AT),
                Millis.orNull(alert, Fields.UNDONE_AT),
                user(by));
    }

    private static @Nullable UserId user(@Nullable ObjectId by) {
        return by == null ? null : new UserId(by.toHexString());
    }

    private static String hex(Document alert, String field) {
        return alert.getObjectId(field).toHexString();
    }
}
