package io.resultflow.store.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.resultflow.domain.Sha256;
import io.resultflow.domain.batch.BatchStatus;
import io.resultflow.domain.batch.CheckState;
import io.resultflow.domain.file.FileId;
import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.template.TemplateId;
import io.resultflow.store.OnEngine;
import io.resultflow.store.Race;
import io.resultflow.store.Samples;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The same file again, for the same version of a template, needs a yes. */
public interface SameFileContract extends OnEngine {
    private Batches batches() {
        return new Batches(database(), clock());
    }

    private BatchMoves moves() {
        return new BatchMoves(database(), clock());
    }

    /** A batch of one content, every time of another file. */
    private NewBatch upload(boolean again, TemplateId template, int version) {
        NewBatch usual = new Samples(database(), clock()).newBatch(new FileId(Samples.hex()), 1);
        SourceFile file = usual.sourceFile();
        return new NewBatch(
                usual.name(),
                usual.description(),
                template,
                version,
                usual.templateFileId(),
                new SourceFile(
                        file.fileId(), file.filename(), file.size(), file.uploadedAt(), 1, Sha256.hex("one content")),
                1,
                usual.mapping(),
                usual.options(),
                List.of(),
                usual.createdBy(),
                FileCheck.clean(1),
                again);
    }

    private Batch create() {
        return batches().create(upload(false, Samples.TEMPLATE, 1));
    }

    private Optional<String> earlier() {
        Refused refused = catchThrowableOfType(Refused.class, this::create);
        if (refused == null) {
            return Optional.empty();
        }
        assertThat(refused.code()).isEqualTo(ProblemCode.ALREADY_UPLOADED);
        Issue issue = refused.issues().get(0);
        assertThat(issue.args().get("earlier")).contains("March");
        return Optional.of(Objects.requireNonNull(issue.value()));
    }

    @Test
    default void the_same_file_is_refused_with_the_earlier_batch_and_taken_with_a_yes() {
        Batch first = create();

        assertThat(earlier()).contains(first.id().value());
        Batch confirmed = batches().create(upload(true, Samples.TEMPLATE, 1));

        assertThat(batches().find(confirmed.id())).contains(confirmed);
        assertThat(catchThrowableOfType(
                                Refused.class,
                                () -> batches().requireNew(Sha256.hex("one content"), Samples.TEMPLATE, 1))
                        .code())
                .isEqualTo(ProblemCode.ALREADY_UPLOADED);
    }

    @Test
    default void another_template_or_version_or_content_is_another_matter() {
        create();

        assertThatCode(() -> batches().create(upload(false, Samples.TEMPLATE, 2)))
                .doesNotThrowAnyException();
        assertThatCode(() -> batches().create(upload(false, new TemplateId(Samples.hex()), 1)))
                .doesNotThrowAnyException();
        assertThatCode(() -> batches().requireNew(Sha256.hex("another content"), Samples.TEMPLATE, 1))
                .doesNotThrowAnyException();
    }

    @Test
    default void a_batch_that_sent_nothing_that_stands_does_not_count() {
        Batch cancelled = create();
        moves().move(cancelled.id(), BatchStatus.CANCELLED);
        assertThatCode(() -> batches().requireNew(Sha256.hex("one content"), Samples.TEMPLATE, 1))
                .doesNotThrowAnyException();

        Batch deleted = create();
        assertThat(batches().delete(deleted.id())).isTrue();

        Batch revoked = create();
        moves().move(revoked.id(), BatchStatus.PROCESSING);
        moves().move(revoked.id(), BatchStatus.COMPLETED);
        assertThat(earlier()).contains(revoked.id().value());
        moves().revoked(revoked.id());

        assertThat(earlier()).isEmpty();
    }

    @Test
    default void a_batch_that_was_cancelled_after_its_start_counts_for_some_were_texted() {
        Batch stopped = create();
        moves().move(stopped.id(), BatchStatus.PROCESSING);
        moves().move(stopped.id(), BatchStatus.CANCELLED);

        assertThat(earlier()).contains(stopped.id().value());
    }

    @Test
    default void a_refused_file_may_come_again_as_it_is() {
        NewBatch upload = upload(false, Samples.TEMPLATE, 1);
        Batch refused = batches()
                .create(new NewBatch(
                        upload.name(),
                        upload.description(),
                        upload.templateId(),
                        1,
                        upload.templateFileId(),
                        upload.sourceFile(),
                        0,
                        upload.mapping(),
                        upload.options(),
                        List.of(),
                        upload.createdBy(),
                        FileCheck.NONE,
                        false));
        assertThat(earlier()).contains(refused.id().value());

        moves().checkRefused(refused.id(), new FileCheck(CheckState.REFUSED, 1, 1, 1), List.of(), List.of());

        assertThat(earlier()).isEmpty();
    }

    @Test
    default void of_many_who_upload_the_same_file_at_once_one_does() throws Exception {
        var made = Race.of(() -> earlier().isEmpty());

        assertThat(made).filteredOn(first -> first).hasSize(1);
    }
}
