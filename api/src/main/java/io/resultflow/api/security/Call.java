package io.resultflow.api.security;

import io.resultflow.domain.audit.AuditAction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * One row of the table of who may call what.
 *
 * @param path as its controller writes it
 * @param needs null when the call proves by itself who makes it
 * @param leaves what stands in the audit log afterwards; null when nothing does
 */
public record Call(
        HttpMethod method,
        String path,
        @Nullable Permission needs,
        @Nullable AuditAction leaves) {
    @Override
    public String toString() {
        return method + " " + path;
    }
}
