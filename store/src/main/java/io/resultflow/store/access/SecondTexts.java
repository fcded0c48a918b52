package io.resultflow.store.access;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.resultflow.domain.delivery.IntentKey;
import io.resultflow.store.schema.CollectionNames;
import io.resultflow.store.schema.Fields;
import io.resultflow.store.schema.Millis;
import io.resultflow.store.sealing.Place;
import io.resultflow.store.sealing.PrivateValue;
import java.time.Instant;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The texts that bring passwords: each stored with its link before anything is sent, and forgotten once it was taken. */
public final class SecondTexts {
    private static final String TRIED_AT = Fields.in(Fields.SECOND_TEXT, Fields.AT);

    private final MongoCollection<Document> links;

    public SecondTexts(MongoDatabase database) {
        this.links = database.getCollection(CollectionNames.LINKS);
    }

    /** A try begins at {@code at}: whoever comes later has to find out what became of it. */
    public void tried(String tokenHash, Instant at) {
        links.updateOne(
                Filters.and(Links.byHash(tokenHash), Filters.exists(Fields.SECOND_TEXT)), Updates.set(TRIED_AT, at));
    }

    /** The try surely brought nothing. */
    public void notTaken(String tokenHash) {
        links.updateOne(Links.byHash(tokenHash), Updates.unset(TRIED_AT));
    }

    /** The provider has it: nobody needs its body any more. */
    public void taken(String tokenHash) {
        links.updateOne(Links.byHash(tokenHash), forget());
    }

    /** The provider told that it has one of the tries of a text. */
    public void taken(IntentKey intent) {
        links.updateMany(Attempts.tries(intent), forget());
    }

    static Bson forget() {
        return Updates.unset(Fields.SECOND_TEXT);
    }

    static @Nullable Document write(String tokenHash, @Nullable String body) {
        return body == null ? null : new Document(Fields.BODY, PrivateValue.of(place(tokenHash), body));
    }

    static @Nullable SecondText read(String tokenHash, @Nullable Document second) {
        return second == null
                ? null
                : new SecondText(
                        PrivateValue.requiredText(second, Fields.BODY, place(tokenHash)),
                        Millis.orNull(second, Fields.AT));
    }

    private static Place place(String tokenHash) {
        return new Place(tokenHash, Fields.SECOND_TEXT);
    }
}
