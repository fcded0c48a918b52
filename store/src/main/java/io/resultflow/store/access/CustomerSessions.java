package io.resultflow.store.access;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.resultflow.domain.report.ReportId;
import io.resultflow.store.schema.CollectionNames;
import io.resultflow.store.schema.Fields;
import io.resultflow.store.schema.Millis;
import java.time.Clock;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.ObjectId;

/** Customers who gave the right password, until their session ends. */
public final class CustomerSessions {
    private final MongoCollection<Document> sessions;
    private final Clock clock;

    public CustomerSessions(MongoDatabase database, Clock clock) {
        this.sessions = database.getCollection(CollectionNames.CUSTOMER_SESSIONS);
        this.clock = clock;
    }

    public void open(CustomerSession session) {
        sessions.insertOne(new Document(Fields.ID, session.secretHash())
                .append(Fields.REPORT_ID, new ObjectId(session.reportId().value()))
                .append(Fields.TOKEN_HASH, session.tokenHash())
                .append(Fields.EXPIRES_AT, session.expiresAt()));
    }

    /** The session if it has not ended by the clock. */
    public Optional<CustomerSession> find(String secretHash) {
        return Optional.ofNullable(
                        sessions.find(Filters.eq(Fields.ID, secretHash)).first())
                .map(CustomerSessions::read)
                .filter(session -> clock.instant().isBefore(session.expiresAt()));
    }

    private static CustomerSession read(Document session) {
        return new CustomerSession(
                session.getString(Fields.ID),
                new ReportId(session.getObjectId(Fields.REPORT_ID).toHexString()),
                session.getString(Fields.TOKEN_HASH),
                Millis.in(session, Fields.EXPIRES_AT));
    }
}
