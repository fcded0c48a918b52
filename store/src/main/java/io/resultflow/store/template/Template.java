package io.resultflow.store.template;

import io.resultflow.domain.file.FileId;
import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.template.Placeholder;
import io.resultflow.domain.template.TemplateId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A Word template as stored.
 *
 * @param version from 1, raised by each new file
 * @param placeholderMap Excel column → placeholder: what the next batch is offered
 * @param active whether new batches may use it
 */
public record Template(
        TemplateId id,
        String name,
        String description,
        FileId fileId,
        int version,
        List<Placeholder> placeholders,
        Map<String, String> placeholderMap,
        List<Issue> warnings,
        boolean active,
        Instant createdAt,
        Instant updatedAt) {}
