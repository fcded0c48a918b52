package io.resultflow.domain.audit;

/** The place of an entry in the audit log, from 1, without gaps. */
public record AuditId(long value) {
    /**
     * @throws IllegalArgumentException below 1
     */
    public AuditId {
        if (value < 1) {
            throw new IllegalArgumentException("the audit log counts from 1");
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
