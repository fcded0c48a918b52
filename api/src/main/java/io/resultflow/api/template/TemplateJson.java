package io.resultflow.api.template;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.resultflow.api.problem.IssueJson;
import io.resultflow.api.problem.ProblemTexts;
import io.resultflow.api.web.Language;
import io.resultflow.domain.intake.SavedMapping;
import io.resultflow.domain.template.Placeholder;
import io.resultflow.store.template.Template;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A template as the API writes it.
 *
 * @param language how its numbers, dates and amounts are written; null when nobody said
 * @param pdf what kind of PDF its reports become: {@code standard}, {@code tagged}, {@code pdf_a}
 * @param certification whether reports of this version are made together
 * @param changes what a new file changed, in the answer to it alone
 */
record TemplateJson(
        String id,
        String name,
        String description,
        int version,
        boolean active,
        List<PlaceholderJson> placeholders,
        Map<String, String> placeholderMap,
        KeyColumnsJson keyColumns,
        List<IssueJson> warnings,
        @Nullable String language,
        String pdf,
        CertificationJson certification,
        Instant createdAt,
        Instant updatedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ChangesJson changes) {
    /** A name that the template prints. */
    record PlaceholderJson(String name, String kind, boolean required) {
        static PlaceholderJson of(Placeholder placeholder) {
            return new PlaceholderJson(
                    placeholder.name(), placeholder.kind().name().toLowerCase(Locale.ROOT), placeholder.required());
        }
    }

    /** The columns that the next sheet is expected to have by an earlier word of somebody; null for none. */
    record KeyColumnsJson(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String id) {
        static KeyColumnsJson of(SavedMapping saved) {
            return new KeyColumnsJson(saved.nameColumn(), saved.phoneColumn(), saved.idColumn());
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
                template.saved().placeholders(),
                KeyColumnsJson.of(template.saved()),
                IssueJson.of(template.warnings(), texts, language),
                template.style().language() == null
                        ? null
                        : template.style().language().tag(),
                template.style().pdf().wireName(),
                CertificationJson.of(template.certification(), texts, language),
                template.createdAt(),
                template.updatedAt(),
                null);
    }

    TemplateJson with(ChangesJson made) {
        return new TemplateJson(
                id,
                name,
                description,
                version,
                active,
                placeholders,
                placeholderMap,
                keyColumns,
                warnings,
                language,
                pdf,
                certification,
                createdAt,
                updatedAt,
                made);
    }
}
