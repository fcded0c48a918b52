package io.resultflow.store.report;

import java.time.Instant;

/**
 * Somebody's first PDF bytes in one session.
 *
 * @param session what tells this session from others: the hash of its secret, or the link's token hash
 */
public record View(String session, Instant at, String ip, String userAgent) {
    @Override
    public String toString() {
        return "View[" + at + "]";
    }
}
