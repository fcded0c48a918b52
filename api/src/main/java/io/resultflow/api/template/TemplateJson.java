package io.resultflow.api.template;

import io.resultflow.api.problem.IssueJson;
import io.resultflow.api.problem.ProblemTexts;
import io.resultflow.api.web.Language;
import io.resultflow.domain.template.Placeholder;
import io.resultflow.store.template.Template;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A template as the API writes it. */
record TemplateJson(
        String id,
        String name,
        String description,
        int version,
        boolean active,
        List<PlaceholderJson> placeholders,
        Map<String, String> placeholderMap,
        List<IssueJson> warnings,
        Instant createdAt,
        Instant updatedAt) {
    /** A name that the template prints. */
    record PlaceholderJson(String name, String kind, boolean required) {
        static PlaceholderJson of(Placeholder placeholder) {
            return new PlaceholderJson(
                    placeholder.name(), placeholder.kind().name().toLowerCase(Locale.ROOT), placeholder.required());
        }
    }

    static TemplateJson of(Template template, ProblemTexts texts, Language language) {
        return new TemplateJson(
                template.id().value(),
                template.name(),
                template.description(),
                template.version(),
                template.active(),
                template.placeholders().stream().map(PlaceholderJson::of).toList(),
                template.placeholderMap(),
                IssueJson.of(template.warnings(), texts, language),
                template.createdAt(),
                template.updatedAt());
    }
}
