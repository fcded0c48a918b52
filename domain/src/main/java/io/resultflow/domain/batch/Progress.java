package io.resultflow.domain.batch;

/**
 * How far a batch is, in rows. {@code processed} rows have an outcome: {@code successful} were texted (or printed),
 * {@code failed} are parked, cancelled or revoked before they were sent; {@code parked} counts those that wait for
 * {@code retry}. Exact once the batch has ended, at most a second behind before.
 */
public record Progress(int total, int processed, int successful, int failed, int parked, int delivered, int viewed) {
    /** Nothing of {@code total} rows is done. */
    public static Progress none(int total) {
        return new Progress(total, 0, 0, 0, 0, 0, 0);
    }
}
