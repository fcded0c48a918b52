package io.resultflow.store.access;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.resultflow.domain.access.LinkState;
import io.resultflow.domain.delivery.DeliveryStatus;
import io.resultflow.domain.delivery.IntentKey;
import io.resultflow.domain.delivery.Receipt;
import io.resultflow.domain.report.ReportId;
import io.resultflow.store.schema.CollectionNames;
import io.resultflow.store.schema.Fields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The tries to send a text. Each is the link that it carries, stored before the provider is asked: one that is still
 * prepared is a try whose outcome nobody knows.
 */
public final class Attempts {
    private static final String RECEIPT_STATUS = Fields.in(Fields.RECEIPT, Fields.DELIVERY_STATUS);

    private final MongoCollection<Document> links;

    public Attempts(MongoDatabase database) {
        this.links = database.getCollection(CollectionNames.LINKS);
    }

    /** Every try of the text. */
    public List<Link> of(IntentKey intent) {
        return links.find(tries(intent)).map(Links::read).into(new ArrayList<>());
    }

    /** The number of the newest text of that version whose outcome nobody knows; 0 when there is none. */
    public int newestInDoubt(ReportId report, int version) {
        return links.find(preparedOf(report, version)).map(Links::read).into(new ArrayList<>()).stream()
                .mapToInt(Link::sequence)
                .max()
                .orElse(0);
    }

    /**
     * A later text went out: earlier ones that may have arrived work too, until {@code expiresAt}. A link whose text never
     * left opens to nobody, for nobody has its token.
     */
    public void openDoubtful(ReportId report, int version, Instant expiresAt) {
        links.updateMany(
                preparedOf(report, version),
                Updates.combine(Links.to(LinkState.ACTIVE), Updates.set(Fields.EXPIRES_AT, expiresAt)));
    }

    /** Keeps what the provider tells of the text; false when it would go backwards, or no try of it may have gone out. */
    public boolean recordReceipt(IntentKey intent, Receipt receipt) {
        Bson forward = Filters.or(
                Filters.exists(Fields.RECEIPT, false),
                Filters.in(
                        RECEIPT_STATUS,
                        DeliveryStatus.before(receipt.status()).stream()
                                .map(DeliveryStatus::wireName)
                                .toList()));
        return links.updateMany(
                                Filters.and(
                                        tries(intent),
                                        Filters.ne(Fields.STATE, LinkState.ABANDONED.wireName()),
                                        forward),
                                Updates.set(Fields.RECEIPT, ReceiptDocuments.write(receipt)))
                        .getMatchedCount()
                > 0;
    }

    static Bson tries(IntentKey intent) {
        return Filters.and(
                Links.of(intent.report()),
                Filters.eq(Fields.VERSION, intent.version()),
                Filters.eq(Fields.SEQUENCE, intent.sequence()));
    }

    private static Bson preparedOf(ReportId report, int version) {
        return Filters.and(
                Links.of(report),
                Filters.eq(Fields.VERSION, version),
                Filters.eq(Fields.STATE, LinkState.PREPARED.wireName()));
    }
}
