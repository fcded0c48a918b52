package io.resultflow.store.schema;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import io.resultflow.domain.report.ReportStatus;
import java.util.concurrent.TimeUnit;

/** The given schema's indexes and our own. */
public final class Indexes {
    private Indexes() {}

    /** Creates what is not there yet. */
    public static void ensure(MongoDatabase database) {
        givenSchema(database);
        database.getCollection(CollectionNames.TEMPLATES)
                .createIndex(ascending(Fields.in(Fields.VERSIONS, Fields.FILE_PATH)));
        var reports = database.getCollection(CollectionNames.REPORTS);
        reports.createIndex(ascending(Fields.BATCH_ID));
        // Sparse: the field goes when a report is opened, so that the index holds those alone that nobody has opened.
        reports.createIndex(ascending(Fields.UNOPENED_SINCE), new IndexOptions().sparse(true));
        var batches = database.getCollection(CollectionNames.BATCH_JOBS);
        batches.createIndex(ascending(Fields.TEMPLATE_ID));
        batches.createIndex(ascending(Fields.in(Fields.SOURCE_FILE, Fields.SHA256)));
        // Sparse, since a batch beside which the same file was confirmed has no key, nor have those of before.
        batches.createIndex(ascending(Fields.UPLOAD_KEY), unique().sparse(true));
        database.getCollection(CollectionNames.PREVIEWS).createIndex(ascending(Fields.CREATED_AT));
        var archived = database.getCollection(CollectionNames.ARCHIVED_REPORTS);
        archived.createIndex(ascending(Fields.CUSTOMER_PHONE));
        archived.createIndex(ascending(Fields.ENDS_AT));
        database.getCollection(CollectionNames.NUMBERS).createIndex(ascending(Fields.MARK), unique().sparse(true));
        var links = database.getCollection(CollectionNames.LINKS);
        links.createIndex(ascending(Fields.TOKEN_HASH), unique());
        links.createIndex(ascending(Fields.REPORT_ID));
        links.createIndex(ascending(Fields.CODE_HASH), new IndexOptions().sparse(true));
        var outbox = database.getCollection(CollectionNames.OUTBOX);
        outbox.createIndex(descending(Fields.CREATED_AT));
        outbox.createIndex(compoundIndex(ascending(Fields.TO), descending(Fields.CREATED_AT)));
        database.getCollection(CollectionNames.WEBHOOKS).createIndex(ascending(Fields.ACTIVE));
        var tellings = database.getCollection(CollectionNames.WEBHOOK_TELLINGS);
        tellings.createIndex(ascending(Fields.NEXT_AT));
        tellings.createIndex(ascending(Fields.WEBHOOK_ID));
        endsByItself(database, CollectionNames.WEBHOOK_TELLINGS);
        endsByItself(database, CollectionNames.DAILY_TEXTS);
        endsByItself(database, CollectionNames.RECENT_TEXTS);
        endsByItself(database, CollectionNames.EVENTS);
        endsByItself(database, CollectionNames.CORRECTIONS);
        endsByItself(database, CollectionNames.CUSTOMER_SESSIONS);
        endsByItself(database, CollectionNames.STAFF_SESSIONS);
        endsByItself(database, CollectionNames.IDEMPOTENCY_KEYS);
        endsByItself(database, CollectionNames.LOGIN_TRIES);
        endsByItself(database, CollectionNames.LOGIN_CHALLENGES);
        endsByItself(database, CollectionNames.RENEWED_PHONES);
        database.getCollection(CollectionNames.ALERTS).createIndex(descending(Fields.AT));
        database.getCollection(CollectionNames.STAFF_SESSIONS).createIndex(ascending(Fields.USER_ID));
        var keys = database.getCollection(CollectionNames.API_KEYS);
        keys.createIndex(ascending(Fields.TOKEN_HASH), unique());
        keys.createIndex(ascending(Fields.USER_ID));
        var audit = database.getCollection(CollectionNames.AUDIT_LOG);
        audit.createIndex(ascending(Fields.SUBJECT_ID));
    }

    private static void givenSchema(MongoDatabase database) {
        var templates = database.getCollection(CollectionNames.TEMPLATES);
        templates.createIndex(ascending(Fields.NAME), unique());
        templates.createIndex(ascending(Fields.ACTIVE));
        var reports = database.getCollection(CollectionNames.REPORTS);
        reports.createIndex(ascending(Fields.CUSTOMER_PHONE));
        reports.createIndex(ascending(Fields.ACCESS_TOKEN), unique());
        reports.createIndex(ascending(Fields.STATUS));
        // A plain TTL would delete every report when its link ends: only archived ones, whose copy is safe, may go.
        reports.createIndex(
                ascending(Fields.EXPIRES_AT),
                new IndexOptions()
                        .expireAfter(0L, TimeUnit.SECONDS)
                        .partialFilterExpression(Filters.eq(Fields.STATUS, ReportStatus.ARCHIVED.wireName())));
        var batches = database.getCollection(CollectionNames.BATCH_JOBS);
        batches.createIndex(descending(Fields.CREATED_AT));
        batches.createIndex(ascending(Fields.STATUS));
        database.getCollection(CollectionNames.USERS).createIndex(ascending(Fields.USERNAME), unique());
    }

    private static void endsByItself(MongoDatabase database, String collection) {
        database.getCollection(collection)
                .createIndex(ascending(Fields.EXPIRES_AT), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
    }

    private static IndexOptions unique() {
        return new IndexOptions().unique(true);
    }
}
