package io.resultflow.api.customer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.resultflow.api.web.Language;
import io.resultflow.domain.batch.BatchId;
import io.resultflow.store.batch.Batches;
import org.springframework.stereotype.Component;

/** The language of a batch's pages. It never changes, and a batch is large: it is read once for all its customers. */
@Component
final class SpokenLanguages {
    private static final int BATCHES = 10_000;

    private final Batches batches;
    private final Cache<BatchId, Language> known =
            Caffeine.newBuilder().maximumSize(BATCHES).build();

    SpokenLanguages(Batches batches) {
        this.batches = batches;
    }

    /** Vietnamese when the batch is not there any more. */
    Language of(BatchId id) {
        Language language = known.getIfPresent(id);
        if (language == null) {
            language = batches.find(id)
                    .map(batch -> Language.of(batch.options().language()))
                    .orElse(Language.VI);
            known.put(id, language);
        }
        return language;
    }
}
