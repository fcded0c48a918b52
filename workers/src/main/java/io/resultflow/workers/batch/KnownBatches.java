package io.resultflow.workers.batch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.batch.BatchStatus;
import io.resultflow.domain.batch.Release;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.store.batch.Batch;
import io.resultflow.store.batch.Batches;
import java.time.Duration;

/**
 * What each row asks of its batch, read once instead of once a row: what was fixed at upload for as long as it is asked
 * for, the status for a second. A pause or cancel reaches the rows that fast.
 */
public final class KnownBatches {
    private final Batches batches;
    private final Cache<BatchId, Batch> fixed = Caffeine.newBuilder()
            .maximumSize(100)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();
    private final Cache<BatchId, BatchStatus> statuses = Caffeine.newBuilder()
            .maximumSize(1000)
            .expireAfterWrite(Duration.ofSeconds(1))
            .build();

    public KnownBatches(Batches batches) {
        this.batches = batches;
    }

    /**
     * The batch as it was fixed at upload: its status and progress here mean nothing.
     *
     * @throws Refused {@code NOT_FOUND} when there is none
     */
    public Batch fixed(BatchId id) {
        return fixed.get(id, this::read);
    }

    /**
     * The status: what stops a row is always the newest, since whoever is told to wait is woken only once.
     *
     * @throws Refused {@code NOT_FOUND} when there is no such batch
     */
    public BatchStatus status(BatchId id) {
        BatchStatus known = statuses.get(id, key -> read(key).status());
        if (known == BatchStatus.PROCESSING) {
            return known;
        }
        BatchStatus now = read(id).status();
        statuses.put(id, now);
        return now;
    }

    /** Whether the batch's texts may go out: of one that waits for approval it is always read anew. */
    public boolean isReleased(BatchId id) {
        return fixed(id).options().release() == Release.AUTO || read(id).isReleased();
    }

    private Batch read(BatchId id) {
        return batches.find(id).orElseThrow(() -> new Refused(ProblemCode.NOT_FOUND));
    }
}
