package io.resultflow.store.batch;

import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.batch.BatchOptions;
import io.resultflow.domain.batch.BatchStatus;
import io.resultflow.domain.batch.CheckState;
import io.resultflow.domain.batch.Progress;
import io.resultflow.domain.batch.Release;
import io.resultflow.domain.file.FileId;
import io.resultflow.domain.intake.IntakeSpec;
import io.resultflow.domain.intake.Mapping;
import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.template.Placeholder;
import io.resultflow.domain.template.TemplateId;
import io.resultflow.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A batch as stored, without its reports' ids and its file's errors.
 *
 * @param pausedFor why the system paused it by itself; null when it did not
 * @param revokedAt when every link of it had been ended for good
 */
public record Batch(
        BatchId id,
        String name,
        String description,
        TemplateId templateId,
        int templateVersion,
        FileId templateFileId,
        SourceFile sourceFile,
        Mapping mapping,
        BatchOptions options,
        BatchStatus status,
        Progress progress,
        List<Issue> warnings,
        Instant createdAt,
        UserId createdBy,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        FileCheck check,
        @Nullable ProblemCode pausedFor,
        @Nullable Instant revokedAt,
        Approval approval) {
    /** Whether its texts may go out, as far as a second person's yes is asked for. */
    public boolean isReleased() {
        return options.release() == Release.AUTO || approval.isGiven();
    }

    /** How its spreadsheet is to be read again: as at upload, with what was found out then. */
    public IntakeSpec spec(List<Placeholder> placeholders) {
        return options.spec(placeholders, mapping);
    }

    /**
     * Whether its file was sent or may still be: then the same file again needs a yes. A batch that was cancelled before
     * it started, revoked, or refused for its errors has sent nothing that stands, nor has a test.
     */
    public boolean standsForItsFile() {
        boolean neverStarted = status == BatchStatus.CANCELLED && startedAt == null;
        return !options.test() && !neverStarted && check.state() != CheckState.REFUSED && revokedAt == null;
    }
}
