package io.resultflow.workers.intake;

import io.resultflow.documents.sheet.RowSpool;
import io.resultflow.domain.batch.BatchId;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of files that this process has checked, until it stores them. Only a saving: who does not find its rows here,
 * after a crash or on another machine, reads the file again.
 */
final class RowSpools {
    /** A batch that is cancelled between the two steps leaves its rows until others come. */
    private static final int MOST = 4;

    private final Map<BatchId, RowSpool> spools = new LinkedHashMap<>();

    /** Keeps a spool, which is this object's to close from now on. */
    synchronized void keep(BatchId batch, RowSpool spool) {
        close(spools.put(batch, spool));
        Iterator<RowSpool> oldest = spools.values().iterator();
        while (spools.size() > MOST) {
            close(oldest.next());
            oldest.remove();
        }
    }

    /** The batch's rows, the caller's to close; null when they are not here. */
    synchronized @Nullable RowSpool take(BatchId batch) {
        return spools.remove(batch);
    }

    private static void close(@Nullable RowSpool spool) {
        if (spool != null) {
            spool.close();
        }
    }
}
