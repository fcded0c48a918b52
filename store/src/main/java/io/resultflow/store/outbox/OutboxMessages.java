package io.resultflow.store.outbox;

import com.mongodb.MongoWriteException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.resultflow.domain.delivery.DeliveryStatus;
import io.resultflow.domain.delivery.IntentKey;
import io.resultflow.domain.report.PhoneNumber;
import io.resultflow.store.Page;
import io.resultflow.store.schema.CollectionNames;
import io.resultflow.store.schema.Duplicates;
import io.resultflow.store.schema.Fields;
import io.resultflow.store.schema.Millis;
import io.resultflow.store.sealing.LookedUp;
import io.resultflow.store.sealing.Place;
import io.resultflow.store.sealing.PrivateValue;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The texts that the outbox provider "sent". */
public final class OutboxMessages {
    private final MongoCollection<Document> messages;
    private final Clock clock;

    public OutboxMessages(MongoDatabase database, Clock clock) {
        this.messages = database.getCollection(CollectionNames.OUTBOX);
        this.clock = clock;
    }

    /** Stores the text of an intent, once: a repeat answers the first one, whatever it says itself. */
    public OutboxMessage put(IntentKey intentKey, PhoneNumber to, String body, String tokenHash) {
        OutboxMessage message =
                new OutboxMessage(intentKey, to, body, Millis.of(clock), DeliveryStatus.SENT, tokenHash);
        try {
            messages.insertOne(write(message));
            return message;
        } catch (MongoWriteException e) {
            if (!Duplicates.isDuplicate(e)) {
                throw e;
            }
            return find(intentKey).orElseThrow(() -> e);
        }
    }

    public Optional<OutboxMessage> find(IntentKey intentKey) {
        return Optional.ofNullable(
                        messages.find(Filters.eq(Fields.ID, intentKey.value())).first())
                .map(OutboxMessages::read);
    }

    /** Newest first, of one number or of all. */
    public Page<OutboxMessage> page(@Nullable PhoneNumber to, int page, int size) {
        Bson filter = to == null ? Filters.empty() : LookedUp.in(Fields.TO, to.e164());
        List<OutboxMessage> items = messages.find(filter)
                .sort(Sorts.descending(Fields.CREATED_AT))
                .skip((page - 1) * size)
                .limit(size)
                .map(OutboxMessages::read)
                .into(new ArrayList<>());
        return new Page<>(items, page, size, to == null ? messages.estimatedDocumentCount() : count(filter));
    }

    /** Counts what an index finds; the server's own count is an aggregation, for which some engines read everything. */
    private int count(Bson filter) {
        FindIterable<Document> ids = messages.find(filter).projection(Projections.include(Fields.ID));
        return ids.into(new ArrayList<>()).size();
    }

    /** Erases the bodies of all texts of the report's versions up to {@code newest}: their links have ended. That of a notice opens nothing, and stays. */
    public void eraseBodies(IntentKey newest) {
        messages.updateMany(Filters.in(Fields.ID, keys(newest)), Updates.unset(Fields.BODY));
    }

    /** Forgets all texts of the report's versions up to {@code newest}. */
    public void deleteAll(IntentKey newest) {
        List<String> keys = keys(newest);
        keys.add(IntentKey.ofNotice(newest.report(), newest.version()).value());
        messages.deleteMany(Filters.in(Fields.ID, keys));
    }

    private static List<String> keys(IntentKey newest) {
        return IntStream.rangeClosed(1, newest.version())
                .boxed()
                .flatMap(version -> IntStream.rangeClosed(1, newest.sequence())
                        .mapToObj(sequence -> new IntentKey(newest.report(), version, sequence)))
                .flatMap(text -> Stream.of(text, text.ofPassword()))
                .map(IntentKey::value)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Document write(OutboxMessage message) {
        String id = message.intentKey().value();
        return new Document(Fields.ID, id)
                .append(Fields.TO, new LookedUp(message.to().e164()))
                .append(
                        Fields.TO_SEALED,
                        PrivateValue.of(place(id, Fields.TO), message.to().e164()))
                .append(Fields.BODY, PrivateValue.ofNullable(place(id, Fields.BODY), message.body()))
                .append(Fields.CREATED_AT, message.createdAt())
                .append(Fields.STATUS, message.status().wireName())
                .append(Fields.TOKEN_HASH, message.tokenHash());
    }

    private static OutboxMessage read(Document message) {
        String id = message.getString(Fields.ID);
        String to = PrivateValue.text(message, Fields.TO_SEALED, place(id, Fields.TO));
        return new OutboxMessage(
                IntentKey.ofValue(id),
                new PhoneNumber(to == null ? message.getString(Fields.TO) : to),
                PrivateValue.text(message, Fields.BODY, place(id, Fields.BODY)),
                Millis.in(message, Fields.CREATED_AT),
                DeliveryStatus.ofWireName(message.getString(Fields.STATUS)),
                message.getString(Fields.TOKEN_HASH));
    }

    private static Place place(String id, String field) {
        return new Place(id, field);
    }
}
