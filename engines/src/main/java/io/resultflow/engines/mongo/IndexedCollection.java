package io.resultflow.engines.mongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Comparator;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** Answers a query by the {@link Plan} that serves it best, and with copies of what is stored. */
final class IndexedCollection extends H2Collection {
    private final MVMap<Object, Document> documents;
    private final Supplier<@Nullable QueryLog> log;

    IndexedCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Document> documents,
            MVMap<String, Object> facts,
            CursorRegistry cursors,
            Supplier<@Nullable QueryLog> log) {
        super(database, name, options, documents, facts, cursors);
        this.documents = documents;
        this.log = log;
    }

    @Override
    protected QueryResult queryDocuments(
            Document filter, @Nullable Document order, int skip, int limit, int batchSize, @Nullable Document fields) {
        if (isNaturalDescending(order)) {
            note(filter, "");
            return matchDocuments(filter, order, skip, limit, batchSize, fields);
        }
        var indexes = getIndexes().stream()
                .filter(Ordered.class::isInstance)
                .map(Ordered.class::cast)
                .toList();
        Plan plan = Plan.best(indexes, filter, order);
        note(filter, plan == null ? "" : plan.index().getName());
        Stream<Document> candidates =
                plan == null ? documents.values().stream() : plan.places().map(documents::get);
        Comparator<Document> comparator = plan != null && plan.sorted() ? null : deriveComparator(order);
        Document unwanted = fields == null || comparator != null ? new Document() : fields;
        Stream<Document> found = candidates
                .filter(document -> documentMatchesQuery(document, filter))
                .map(document -> copyWithout(unwanted, document));
        return matchDocumentsFromStream(new Document(), found, skip, limit, batchSize, comparator, fields);
    }

    /**
     * An update changes what it found: the stored document must stay as a reader may hold it. What the reader leaves out is
     * left out before the library copies the rest deeply: a batch's ids may be a hundred thousand.
     */
    private static Document copyWithout(Document fields, Document document) {
        Document copy = document.clone();
        fields.forEach((name, wanted) -> {
            if (Boolean.FALSE.equals(wanted) || (wanted instanceof Number number && number.doubleValue() == 0)) {
                copy.remove(name);
            }
        });
        return copy;
    }

    /** The library reads its own books while it opens a file; nobody asks it anything yet. */
    private void note(Document filter, String index) {
        QueryLog open = log.get();
        if (open != null) {
            open.add(getCollectionName(), filter, index);
        }
    }

    /** Sizes are shown by nobody; keeping them would add one more page to every commit. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }
}
