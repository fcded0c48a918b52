package io.resultflow.store.batch;

import io.resultflow.domain.batch.BatchOptions;
import io.resultflow.domain.batch.BatchStatus;
import io.resultflow.domain.batch.CheckState;
import io.resultflow.domain.file.FileId;
import io.resultflow.domain.intake.Mapping;
import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.template.TemplateId;
import io.resultflow.domain.user.UserId;
import java.util.List;

/**
 * A batch to be stored, its rows follow: as pending when its cells were all checked, else as one that is being checked.
 *
 * @param reportCount how many reports its rows make; 0 while the file is checked
 * @param warnings what was found besides errors that forbid the batch
 * @param again whether somebody has said yes to sending the same file again
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
        UserId createdBy,
        FileCheck check,
        boolean again) {
    /** A batch of a file without an error, of as many reports as it has rows. */
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
                createdBy,
                FileCheck.clean(sourceFile.rowCount()),
                false);
    }

    BatchStatus status() {
        return check.state() == CheckState.OPEN ? BatchStatus.CHECKING : BatchStatus.PENDING;
    }
}
