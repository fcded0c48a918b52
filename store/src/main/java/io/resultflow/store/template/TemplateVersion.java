package io.resultflow.store.template;

import io.resultflow.domain.file.FileId;
import io.resultflow.domain.template.Certification;
import io.resultflow.domain.user.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One of a template's Word files. It stays as long as the template, for batches that were made from it.
 *
 * @param certification whether its reports may be made as one document
 * @param createdBy null when it was stored before that was written down
 */
public record TemplateVersion(
        int version,
        FileId fileId,
        Instant createdAt,
        Certification certification,
        @Nullable UserId createdBy) {}
