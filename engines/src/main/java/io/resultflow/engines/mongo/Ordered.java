package io.resultflow.engines.mongo;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import java.util.List;
import org.h2.mvstore.MVMap;

/** An index whose keys can be walked in order; what {@link Plan} chooses from. */
interface Ordered {
    /** As it was created under, {@code batch_1_row_1} unless told otherwise. */
    String getName();

    List<IndexKey> getKeys();

    /** Key to the document's place; the key begins with the index's fields, in ascending order of values. */
    MVMap<KeyValue, Object> entries();

    /** Whether a key of all fields leads to at most one document. */
    boolean isUnique();

    /** Whether a document may be absent, because it has none of the fields. */
    boolean skipsDocuments();
}
