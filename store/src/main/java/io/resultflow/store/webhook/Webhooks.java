package io.resultflow.store.webhook;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.resultflow.domain.webhook.WebhookEvent;
import io.resultflow.domain.webhook.WebhookId;
import io.resultflow.domain.webhook.WebhookSecret;
import io.resultflow.store.schema.CollectionNames;
import io.resultflow.store.schema.Fields;
import io.resultflow.store.schema.Millis;
import io.resultflow.store.sealing.Place;
import io.resultflow.store.sealing.PrivateValue;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;

/** The addresses that are told of events. */
public final class Webhooks {
    private final MongoCollection<Document> webhooks;
    private final Clock clock;

    public Webhooks(MongoDatabase database, Clock clock) {
        this.webhooks = database.getCollection(CollectionNames.WEBHOOKS);
        this.clock = clock;
    }

    /** Stores one that is told from now on. */
    public Webhook create(URI url, Set<WebhookEvent> events, WebhookSecret secret) {
        ObjectId id = new ObjectId();
        webhooks.insertOne(new Document(Fields.ID, id)
                .append(Fields.URL, sealed(id, Fields.URL, url.toString()))
                .append(Fields.EVENTS, names(events))
                .append(Fields.ACTIVE, true)
                .append(Fields.SECRET, sealed(id, Fields.SECRET, secret.plain()))
                .append(Fields.CREATED_AT, Millis.of(clock)));
        return find(new WebhookId(id.toHexString())).orElseThrow();
    }

    public Optional<Webhook> find(WebhookId id) {
        return Optional.ofNullable(webhooks.find(byId(id)).first()).map(Webhooks::read);
    }

    /** Oldest first: they are few. */
    public List<Webhook> all() {
        List<Webhook> all = webhooks.find().map(Webhooks::read).into(new ArrayList<>());
        all.sort(Comparator.comparing(Webhook::createdAt));
        return all;
    }

    /** Those that are told. */
    public List<Webhook> active() {
        return webhooks.find(Filters.eq(Fields.ACTIVE, true))
                .map(Webhooks::read)
                .into(new ArrayList<>());
    }

    /** Replaces what staff choose; one that long failure ended begins anew when it is active again. */
    public void change(WebhookId id, URI url, Set<WebhookEvent> events, boolean active) {
        webhooks.updateOne(
                byId(id),
                Updates.combine(
                        Updates.set(Fields.URL, sealed(new ObjectId(id.value()), Fields.URL, url.toString())),
                        Updates.set(Fields.EVENTS, names(events)),
                        Updates.set(Fields.ACTIVE, active),
                        active ? Updates.unset(Fields.DISABLED_AT) : Updates.combine()));
    }

    /** Signs with {@code secret} from now on, and for a while with the one before too. */
    public void rotate(Webhook webhook, WebhookSecret secret, Duration overlap) {
        ObjectId id = new ObjectId(webhook.id().value());
        webhooks.updateOne(
                byId(webhook.id()),
                Updates.combine(
                        Updates.set(Fields.SECRET, sealed(id, Fields.SECRET, secret.plain())),
                        Updates.set(
                                Fields.OLD_SECRET,
                                sealed(id, Fields.OLD_SECRET, webhook.secret().plain())),
                        Updates.set(Fields.OLD_UNTIL, Millis.of(clock).plus(overlap))));
    }

    public boolean delete(WebhookId id) {
        return webhooks.deleteOne(byId(id)).getDeletedCount() > 0;
    }

    /** It took an event. */
    public void succeeded(WebhookId id) {
        webhooks.updateOne(byId(id), Updates.set(Fields.LAST_SUCCESS_AT, Millis.of(clock)));
    }

    /** It is told no more, for it did not take an event for days, or asked not to be told. */
    public void disable(WebhookId id) {
        webhooks.updateOne(
                byId(id),
                Updates.combine(Updates.set(Fields.ACTIVE, false), Updates.set(Fields.DISABLED_AT, Millis.of(clock))));
    }

    private static List<String> names(Set<WebhookEvent> events) {
        return events.stream().map(WebhookEvent::wireName).sorted().toList();
    }

    private static PrivateValue sealed(ObjectId id, String field, String content) {
        return PrivateValue.of(Place.of(id, field), content);
    }

    private static Bson byId(WebhookId id) {
        return Filters.eq(Fields.ID, new ObjectId(id.value()));
    }

    private static Webhook read(Document webhook) {
        ObjectId id = webhook.getObjectId(Fields.ID);
        String old = PrivateValue.text(webhook, Fields.OLD_SECRET, Place.of(id, Fields.OLD_SECRET));
        Instant oldUntil = Millis.orNull(webhook, Fields.OLD_UNTIL);
        return new Webhook(
                new WebhookId(id.toHexString()),
                URI.create(PrivateValue.requiredText(webhook, Fields.URL, Place.of(id, Fields.URL))),
                webhook.getList(Fields.EVENTS, String.class).stream()
                        .flatMap(name -> WebhookEvent.ofWireName(name).stream())
                        .collect(Collectors.toSet()),
                webhook.getBoolean(Fields.ACTIVE),
                new WebhookSecret(PrivateValue.requiredText(webhook, Fields.SECRET, Place.of(id, Fields.SECRET))),
                old == null ? null : new WebhookSecret(old),
                oldUntil,
                Millis.in(webhook, Fields.CREATED_AT),
                Millis.orNull(webhook, Fields.DISABLED_AT),
                Millis.orNull(webhook, Fields.LAST_SUCCESS_AT));
    }
}
