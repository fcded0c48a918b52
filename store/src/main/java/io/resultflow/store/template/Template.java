package io.resultflow.store.template;

import io.resultflow.domain.file.FileId;
import io.resultflow.domain.intake.SavedMapping;
import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.template.Certification;
import io.resultflow.domain.template.Placeholder;
import io.resultflow.domain.template.PrintStyle;
import io.resultflow.domain.template.TemplateId;
import java.time.Instant;
import java.util.List;

/**
 * A Word template as stored.
 *
 * @param version from 1, raised by each new file
 * @param saved what was said about its earlier sheets, the schema's {@code placeholder_map} with it: the next is offered it
 * @param active whether new batches may use it
 * @param style how the current version is printed
 * @param certification whether reports of the current version may be made as one document
 */
public record Template(
        TemplateId id,
        String name,
        String description,
        FileId fileId,
        int version,
        List<Placeholder> placeholders,
        SavedMapping saved,
        List<Issue> warnings,
        boolean active,
        Instant createdAt,
        Instant updatedAt,
        PrintStyle style,
        Certification certification) {}
