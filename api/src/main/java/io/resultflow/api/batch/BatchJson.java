package io.resultflow.api.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.resultflow.api.problem.IssueJson;
import io.resultflow.api.problem.ProblemTexts;
import io.resultflow.api.problem.SheetPlanJson;
import io.resultflow.api.web.Language;
import io.resultflow.domain.batch.CheckState;
import io.resultflow.domain.batch.Progress;
import io.resultflow.domain.intake.Mapping;
import io.resultflow.domain.intake.MappingSuggestion;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.user.UserId;
import io.resultflow.store.batch.Batch;
import io.resultflow.store.batch.FileCheck;
import io.resultflow.store.batch.SourceFile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A batch as the API writes it. */
record BatchJson(
        String id,
        String name,
        String description,
        String status,
        String templateId,
        int templateVersion,
        MappingJson mapping,
        OptionsJson options,
        SourceFileJson sourceFile,
        Progress progress,
        List<IssueJson> warnings,
        Instant createdAt,
        String createdBy,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        @Nullable PausedJson pausedFor,
        CheckJson check,
        ApprovalJson approval,
        TextCost.TextsJson texts,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<IssueJson> errors,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer errorsTotal) {
    /** Whether its texts wait for a second person's yes, and who gave it. */
    record ApprovalJson(
            boolean needed,
            @Nullable String approvedBy,
            @Nullable Instant approvedAt) {
        static ApprovalJson of(Batch batch) {
            UserId by = batch.approval().by();
            return new ApprovalJson(
                    !batch.isReleased(),
                    by == null ? null : by.value(),
                    batch.approval().at());
        }
    }

    /** Why the system paused it by itself, and what to do. */
    record PausedJson(String code, String message) {
        static @Nullable PausedJson of(@Nullable ProblemCode reason, ProblemTexts texts, Language language) {
            return reason == null
                    ? null
                    : new PausedJson(
                            reason.wireName(), texts.title(reason, language) + " " + texts.remedy(reason, language));
        }
    }

    /** How far the check of its file is: rows that were looked at, and rows with errors that are left out. */
    record CheckJson(String state, int rowsChecked, int rowsSkipped) {
        static CheckJson of(FileCheck check) {
            return new CheckJson(check.state().wireName(), check.rowsChecked(), check.rowsSkipped());
        }
    }

    /** Which column feeds what. */
    record MappingJson(
            Map<String, String> placeholders,
            List<SheetPlanJson.SuggestionJson> columns,
            String nameColumn,
            String phoneColumn,
            @Nullable String idColumn) {
        static MappingJson of(Mapping mapping) {
            List<SheetPlanJson.SuggestionJson> columns = mapping.placeholders().entrySet().stream()
                    .filter(pair -> !pair.getValue().isBlank())
                    .map(pair -> MappingSuggestion.made(pair.getKey(), pair.getValue()))
                    .map(SheetPlanJson.SuggestionJson::of)
                    .toList();
            return new MappingJson(
                    mapping.placeholders(), columns, mapping.nameColumn(), mapping.phoneColumn(), mapping.idColumn());
        }
    }

    /** The spreadsheet that it was made from. */
    record SourceFileJson(String fileId, String filename, long size, Instant uploadedAt, int rowCount) {
        static SourceFileJson of(SourceFile file) {
            return new SourceFileJson(
                    file.fileId().value(), file.filename(), file.size(), file.uploadedAt(), file.rowCount());
        }
    }

    static BatchJson of(Batch batch, TextCost cost, ProblemTexts texts, Language language) {
        return new BatchJson(
                batch.id().value(),
                batch.name(),
                batch.description(),
                batch.status().wireName(),
                batch.templateId().value(),
                batch.templateVersion(),
                MappingJson.of(batch.mapping()),
                OptionsJson.of(batch.options()),
                SourceFileJson.of(batch.sourceFile()),
                batch.progress(),
                IssueJson.of(batch.warnings(), texts, language),
                batch.createdAt(),
                batch.createdBy().value(),
                batch.startedAt(),
                batch.completedAt(),
                PausedJson.of(batch.pausedFor(), texts, language),
                CheckJson.of(batch.check()),
                ApprovalJson.of(batch),
                cost.of(batch, language),
                null,
                batch.check().state() == CheckState.REFUSED ? batch.check().errorsTotal() : null);
    }

    /** The same with the errors for which its file was refused. */
    BatchJson withErrors(List<IssueJson> found) {
        return new BatchJson(
                id,
                name,
                description,
                status,
                templateId,
                templateVersion,
                mapping,
                options,
                sourceFile,
                progress,
                warnings,
                createdAt,
                createdBy,
                startedAt,
                completedAt,
                pausedFor,
                check,
                approval,
                texts,
                found,
                errorsTotal);
    }
}
