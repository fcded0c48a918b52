package io.resultflow.store.number;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
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
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

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
        return Optional.ofNullable(numbers.find(byNumber(number)).first()).map(MarkedNumbers::read);
    }

    /** From now on the number gets no texts, for this reason: an opt-out stays one whatever is proved later. */
    public void mark(PhoneNumber number, ProblemCode reason) {
        if (reason != ProblemCode.SMS_OPTED_OUT
                && find(number)
                        .filter(mark -> mark.reason() == ProblemCode.SMS_OPTED_OUT)
                        .isPresent()) {
            return;
        }
        LookedUp id = new LookedUp(number.e164());
        numbers.replaceOne(
                Filters.eq(Fields.ID, id),
                new Document(Fields.ID, id)
                        .append(Fields.NUMBER_SEALED, PrivateValue.of(PLACE, number.e164()))
                        .append(Fields.CODE, reason.wireName())
                        .append(Fields.AT, Millis.of(clock)),
                new ReplaceOptions().upsert(true));
        // One from before numbers were hashed.
        numbers.deleteOne(Filters.eq(Fields.ID, number.e164()));
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
                .map(MarkedNumbers::read)
                .into(new ArrayList<>());
        return new Page<>(items, page, size, numbers.estimatedDocumentCount());
    }

    private static Bson byNumber(PhoneNumber number) {
        return LookedUp.in(Fields.ID, number.e164());
    }

    private static MarkedNumber read(Document number) {
        String e164 = PrivateValue.text(number, Fields.NUMBER_SEALED, PLACE);
        return new MarkedNumber(
                new PhoneNumber(e164 == null ? number.getString(Fields.ID) : e164),
                ProblemCode.ofWireName(number.getString(Fields.CODE)),
                Millis.in(number, Fields.AT));
    }
}
