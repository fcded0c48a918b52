package io.resultflow.store.idempotency;

/** What is known of a request that carries an idempotency key. */
public sealed interface Claim {
    /** Never seen: do it, then {@code complete} or {@code release} the key. */
    record Fresh() implements Claim {}

    /** The same request is being done. */
    record InProgress() implements Claim {}

    /** The same request was answered so. */
    record Answered(int status, String body) implements Claim {
        @Override
        public String toString() {
            return "Answered[" + status + "]";
        }
    }

    /** Another request used the key. */
    record Reused() implements Claim {}
}
