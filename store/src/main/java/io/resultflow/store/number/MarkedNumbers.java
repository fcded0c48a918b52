package io.resultflow.store.number;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.resultflow.domain.delivery.MarkId;
import io.resultflow.domain.delivery.MarkSource;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.report.PhoneNumber;
import io.resultflow.store.Page;
import io.resultflow.store.schema.CollectionNames;
import io.resultflow.store.schema.Fields;
import io.resultflow.store.schema.Millis;
import io.resultflow.store.sealing.LookedUp;
import io.resultflow.store.sealing.Place;
import io.resultflow.store.sealing.PrivateValue;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;

/** The numbers that get no texts: proven unable to take them, or opted out. */
public final class MarkedNumbers {
    /** Of every number: which one it is stands under its hash, and nothing else hangs on it. */
    private static final Place PLACE = new Place(CollectionNames.NUMBERS, Fields.NUMBER_SEALED);

    private final MongoCollection<Document> numbers;
    private final Clock clock;

    public MarkedNumbers(MongoDatabase database, Clock clock) {
        this.numbers = database.getCollection(CollectionNames.NUMBERS);
        this.clock = clock;
    }

    public Optional<MarkedNumber> find(PhoneNumber number) {
        return Optional.ofNullable(numbers.find(byNumber(number)).first()).map(this::read);
    }

    /** The marked number of that id. */
    public Optional<MarkedNumber> find(MarkId id) {
        return Optional.ofNullable(numbers.find(Filters.eq(Fields.MARK, new ObjectId(id.value())))
                        .first())
                .map(this::read);
    }

    /**
     * From now on the number gets no texts, whatever a provider says of it: somebody asked for that. Repeating it changes
     * nothing.
     */
    public MarkedNumber optOut(PhoneNumber number, MarkSource source) {
        return find(number)
                .filter(mark -> mark.reason() == ProblemCode.SMS_OPTED_OUT)
                .orElseGet(() -> write(number, ProblemCode.SMS_OPTED_OUT, source));
    }

    /** A provider proved that the number takes no texts, for this reason: an opt-out stays one whatever is proved later. */
    public MarkedNumber mark(PhoneNumber number, ProblemCode reason) {
        return find(number)
                .filter(mark -> mark.reason() == ProblemCode.SMS_OPTED_OUT)
                .orElseGet(() -> write(number, reason, MarkSource.PROVIDER));
    }

    private MarkedNumber write(PhoneNumber number, ProblemCode reason, MarkSource source) {
        LookedUp id = new LookedUp(number.e164());
        // One from before numbers were hashed.
        numbers.deleteOne(Filters.eq(Fields.ID, number.e164()));
        Document written = numbers.findOneAndUpdate(
                Filters.eq(Fields.ID, id),
                Updates.combine(
                        Updates.set(Fields.NUMBER_SEALED, PrivateValue.of(PLACE, number.e164())),
                        Updates.set(Fields.CODE, reason.wireName()),
                        Updates.set(Fields.SOURCE, source.wireName()),
                        Updates.set(Fields.AT, Millis.of(clock)),
                        Updates.setOnInsert(Fields.MARK, new ObjectId())),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        return read(Objects.requireNonNull(written));
    }

    /** It gets texts again; false when it was not marked. */
    public boolean clear(PhoneNumber number) {
        return numbers.deleteMany(byNumber(number)).getDeletedCount() > 0;
    }

    /** All of them, in an order that stays and says nothing. */
    public Page<MarkedNumber> page(int page, int size) {
        List<MarkedNumber> items = numbers.find()
                .sort(Sorts.ascending(Fields.ID))
                .skip((page - 1) * size)
                .limit(size)
                .map(this::read)
                .into(new ArrayList<>());
        return new Page<>(items, page, size, numbers.estimatedDocumentCount());
    }

    private static Bson byNumber(PhoneNumber number) {
        return LookedUp.in(Fields.ID, number.e164());
    }

    private MarkedNumber read(Document number) {
        String e164 = PrivateValue.text(number, Fields.NUMBER_SEALED, PLACE);
        ProblemCode reason = ProblemCode.ofWireName(number.getString(Fields.CODE));
        ObjectId mark = number.getObjectId(Fields.MARK);
        return new MarkedNumber(
                new MarkId((mark == null ? named(number) : mark).toHexString()),
                new PhoneNumber(e164 == null ? number.getString(Fields.ID) : e164),
                reason,
                source(number, reason),
                Millis.in(number, Fields.AT));
    }

    /** One from before numbers had names gets its name when it is first read. */
    private ObjectId named(Document number) {
        ObjectId mark = new ObjectId();
        numbers.updateOne(Filters.eq(Fields.ID, number.get(Fields.ID)), Updates.set(Fields.MARK, mark));
        return mark;
    }

    /** Of one from before it was written down, the source that nobody's text takes back. */
    private static MarkSource source(Document number, ProblemCode reason) {
        String source = number.getString(Fields.SOURCE);
        if (source != null) {
            return MarkSource.ofWireName(source);
        }
        return reason == ProblemCode.SMS_OPTED_OUT ? MarkSource.STAFF : MarkSource.PROVIDER;
    }
}
