package io.resultflow.store.batch;

import io.resultflow.domain.batch.BatchOptions;
import io.resultflow.domain.file.FileId;
import io.resultflow.domain.intake.Mapping;
import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.template.TemplateId;
import io.resultflow.domain.user.UserId;
import java.util.List;

/**
 * A batch whose cells were all checked, to be stored as pending; its rows follow.
 *
 * @param reportCount how many reports its rows make
 */
public record NewBatch(
        String name,
        String description,
        TemplateId templateId,
        int templateVersion,
        FileId templateFileId,
        SourceFile sourceFile,
        int reportCount,
        Mapping mapping,
        BatchOptions options,
        List<Issue> warnings,
        UserId createdBy) {
    /** A batch of as many reports as the sheet has rows. */
    public NewBatch(
            String name,
            String description,
            TemplateId templateId,
            int templateVersion,
            FileId templateFileId,
            SourceFile sourceFile,
            Mapping mapping,
            BatchOptions options,
            List<Issue> warnings,
            UserId createdBy) {
        this(
                name,
                description,
                templateId,
                templateVersion,
                templateFileId,
                sourceFile,
                sourceFile.rowCount(),
                mapping,
                options,
                warnings,
                createdBy);
    }
}
