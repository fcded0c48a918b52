package io.resultflow.store.webhook;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.resultflow.domain.Sha256;
import io.resultflow.domain.webhook.WebhookEvent;
import io.resultflow.domain.webhook.WebhookId;
import io.resultflow.store.Page;
import io.resultflow.store.schema.CollectionNames;
import io.resultflow.store.schema.Duplicates;
import io.resultflow.store.schema.Fields;
import io.resultflow.store.schema.Millis;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** The events that addresses are to be told of, and what became of each; kept thirty days. */
public final class Tellings {
    private static final Duration KEPT = Duration.ofDays(30);
    private static final String PREFIX = "msg_";

    private final MongoCollection<Document> tellings;
    private final Clock clock;

    public Tellings(MongoDatabase database, Clock clock) {
        this.tellings = database.getCollection(CollectionNames.WEBHOOK_TELLINGS);
        this.clock = clock;
    }

    /**
     * One event for one address; telling it again changes nothing.
     *
     * @param occasion what tells this event from another of its kind and subject
     */
    public void add(WebhookId webhook, WebhookEvent event, String subject, String occasion, Duration delay) {
        Instant now = Millis.of(clock);
        String id = PREFIX
                + Sha256.hex(String.join("/", webhook.value(), event.wireName(), subject, occasion))
                        .substring(0, 32);
        try {
            tellings.insertOne(new Document(Fields.ID, id)
                    .append(Fields.WEBHOOK_ID, new ObjectId(webhook.value()))
                    .append(Fields.KIND, event.wireName())
                    .append(Fields.SUBJECT_ID, subject)
                    .append(Fields.AT, now)
                    .append(Fields.STATE, wireName(Telling.State.PENDING))
                    .append(Fields.TRIES, 0)
                    .append(Fields.NEXT_AT, now.plus(delay))
                    .append(Fields.EXPIRES_AT, now.plus(KEPT)));
        } catch (MongoWriteException e) {
            if (!Duplicates.isDuplicate(e)) {
                throw e;
            }
        }
    }

    /** At most {@code max} that are to be tried now, the longest due first. */
    public List<Telling> due(int max) {
        return tellings.find(Filters.lte(Fields.NEXT_AT, Millis.of(clock)))
                .sort(Sorts.ascending(Fields.NEXT_AT))
                .limit(max)
                .map(Tellings::read)
                .into(new ArrayList<>());
    }

    /** The address took it. */
    public void delivered(Telling telling, int status) {
        ended(telling, Telling.State.DELIVERED, status);
    }

    /** It is given up. */
    public void failed(Telling telling, @Nullable Integer status) {
        ended(telling, Telling.State.FAILED, status);
    }

    /** It is tried again after {@code wait}. */
    public void again(Telling telling, @Nullable Integer status, Duration wait) {
        Instant now = Millis.of(clock);
        tellings.updateOne(
                byId(telling), Updates.combine(tried(now, status), Updates.set(Fields.NEXT_AT, now.plus(wait))));
    }

    private void ended(Telling telling, Telling.State state, @Nullable Integer status) {
        tellings.updateOne(
                byId(telling),
                Updates.combine(
                        tried(Millis.of(clock), status),
                        Updates.set(Fields.STATE, wireName(state)),
                        Updates.unset(Fields.NEXT_AT)));
    }

    private static Bson tried(Instant now, @Nullable Integer status) {
        return Updates.combine(
                Updates.inc(Fields.TRIES, 1),
                Updates.set(Fields.LAST_TRIED_AT, now),
                status == null ? Updates.unset(Fields.HTTP_STATUS) : Updates.set(Fields.HTTP_STATUS, status));
    }

    /** It does not count any more: what it tells never came to pass, or nobody is to be told. */
    public void forget(Telling telling) {
        tellings.deleteOne(byId(telling));
    }

    /** What one address was told, newest first. */
    public Page<Telling> page(WebhookId webhook, int page, int size) {
        Bson ofWebhook = Filters.eq(Fields.WEBHOOK_ID, new ObjectId(webhook.value()));
        List<Telling> items = tellings.find(ofWebhook)
                .sort(Sorts.descending(Fields.AT))
                .skip((page - 1) * size)
                .limit(size)
                .map(Tellings::read)
                .into(new ArrayList<>());
        return new Page<>(items, page, size, tellings.countDocuments(ofWebhook));
    }

    private static Bson byId(Telling telling) {
        return Filters.eq(Fields.ID, telling.id());
    }

    private static String wireName(Telling.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static Telling read(Document telling) {
        return new Telling(
                telling.getString(Fields.ID),
                new WebhookId(telling.getObjectId(Fields.WEBHOOK_ID).toHexString()),
                WebhookEvent.ofWireName(telling.getString(Fields.KIND)).orElseThrow(),
                telling.getString(Fields.SUBJECT_ID),
                Millis.in(telling, Fields.AT),
                Telling.State.valueOf(telling.getString(Fields.STATE).toUpperCase(Locale.ROOT)),
                telling.getInteger(Fields.TRIES),
                Millis.orNull(telling, Fields.NEXT_AT),
                Millis.orNull(telling, Fields.LAST_TRIED_AT),
                telling.getInteger(Fields.HTTP_STATUS));
    }
}
