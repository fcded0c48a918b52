package io.resultflow.store.template;

import io.resultflow.domain.file.FileId;
import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.template.Placeholder;
import io.resultflow.domain.template.PrintStyle;
import io.resultflow.domain.user.UserId;
import java.util.List;
import java.util.Map;

/** A template that was checked and is to be stored as version 1, active. */
public record NewTemplate(
        String name,
        String description,
        FileId fileId,
        List<Placeholder> placeholders,
        Map<String, String> placeholderMap,
        List<Issue> warnings,
        UserId createdBy,
        PrintStyle style) {
    /** A template that is printed in the usual way. */
    public NewTemplate(
            String name,
            String description,
            FileId fileId,
            List<Placeholder> placeholders,
            Map<String, String> placeholderMap,
            List<Issue> warnings,
            UserId createdBy) {
        this(name, description, fileId, placeholders, placeholderMap, warnings, createdBy, PrintStyle.USUAL);
    }
}
