package io.resultflow.store.template;

import io.resultflow.domain.file.FileId;
import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.template.Placeholder;
import io.resultflow.domain.template.PrintStyle;
import io.resultflow.domain.user.UserId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What of a template is to change; null leaves it as it is. */
public record TemplateChange(
        @Nullable String name,
        @Nullable String description,
        @Nullable Boolean active,
        @Nullable Map<String, String> placeholderMap,
        @Nullable NewFile file) {

    /** A new Word file, checked: raises the version. */
    public record NewFile(
            FileId fileId, List<Placeholder> placeholders, List<Issue> warnings, UserId createdBy, PrintStyle style) {
        /** A file that is printed in the usual way. */
        public NewFile(FileId fileId, List<Placeholder> placeholders, List<Issue> warnings, UserId createdBy) {
            this(fileId, placeholders, warnings, createdBy, PrintStyle.USUAL);
        }
    }
}
