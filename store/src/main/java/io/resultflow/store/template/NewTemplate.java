package io.resultflow.store.template;

import io.resultflow.domain.file.FileId;
import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.template.Placeholder;
import io.resultflow.domain.template.TemplateLanguage;
import io.resultflow.domain.user.UserId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A template that was checked and is to be stored as version 1, active. */
public record NewTemplate(
        String name,
        String description,
        FileId fileId,
        List<Placeholder> placeholders,
        Map<String, String> placeholderMap,
        List<Issue> warnings,
        UserId createdBy,
        @Nullable TemplateLanguage language) {
    /** A template of which nobody said in which language it is written. */
    public NewTemplate(
            String name,
            String description,
            FileId fileId,
            List<Placeholder> placeholders,
            Map<String, String> placeholderMap,
            List<Issue> warnings,
            UserId createdBy) {
        this(name, description, fileId, placeholders, placeholderMap, warnings, createdBy, null);
    }
}
