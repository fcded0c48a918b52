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
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The numbers that get no texts: proven unable to take them, or opted out. */
public final class MarkedNumbers {
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
        numbers.replaceOne(
                byNumber(number),
                new Document(Fields.ID, number.e164())
                        .append(Fields.CODE, reason.wireName())
                        .append(Fields.AT, Millis.of(clock)),
                new ReplaceOptions().upsert(true));
    }

    /** It gets texts again; false when it was not marked. */
    public boolean clear(PhoneNumber number) {
        return numbers.deleteOne(byNumber(number)).getDeletedCount() > 0;
    }

    /** All of them, by number. */
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
        return Filters.eq(Fields.ID, number.e164());
    }

    private static MarkedNumber read(Document number) {
        return new MarkedNumber(
                new PhoneNumber(number.getString(Fields.ID)),
                ProblemCode.ofWireName(number.getString(Fields.CODE)),
                Millis.in(number, Fields.AT));
    }
}
