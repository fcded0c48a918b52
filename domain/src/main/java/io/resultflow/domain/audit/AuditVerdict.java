package io.resultflow.domain.audit;

import org.jspecify.annotations.Nullable;

/**
 * Whether the audit log stands as it was written.
 *
 * @param entries how many there are to be
 * @param firstBroken the first that is missing or was changed; null when the log is whole
 * @param hash of the last entry: whoever keeps it elsewhere can tell later that nothing before it was touched
 */
public record AuditVerdict(long entries, @Nullable AuditId firstBroken, String hash) {
    public boolean isWhole() {
        return firstBroken == null;
    }
}
