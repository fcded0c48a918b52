package io.resultflow.store.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.domain.file.FileId;
import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.intake.ReportValues;
import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Severity;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.template.PreviewId;
import io.resultflow.store.OnEngine;
import io.resultflow.store.Samples;
import io.resultflow.store.file.Files;
import io.resultflow.store.retention.Purge;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Previews: kept while somebody waits, and nothing of them afterwards. */
public interface PreviewsContract extends OnEngine {
    private Previews previews() {
        return new Previews(database(), clock());
    }

    private Files files() {
        return new Files(database());
    }

    private static PreviewOf ofTemplate() {
        Cell glucose = new Cell("5.20", Cell.Kind.NUMBER, "5.2");
        return new PreviewOf.OfTemplate(
                new FileId(Samples.hex()),
                new ReportValues(
                        Map.of("Họ.tên", Cell.text("Nguyễn Thị Ví Dụ"), "$glucose", glucose),
                        List.of(Map.of("Test", Cell.text("HbA1c")), Map.of("Test", Cell.EMPTY))));
    }

    @Test
    default void what_is_asked_comes_back_as_it_was() {
        PreviewOf template = ofTemplate();
        PreviewOf report = new PreviewOf.OfReport(new ReportId(Samples.hex()));

        PreviewId first = previews().ask(template);
        PreviewId second = previews().ask(report);

        assertThat(previews().find(first)).contains(new Preview(first, template, false, null, List.of()));
        assertThat(previews().find(second)).contains(new Preview(second, report, false, null, List.of()));
    }

    @Test
    default void a_refusal_keeps_every_issue() {
        PreviewId id = previews().ask(ofTemplate());
        Issue issue = Issue.ofColumn(ProblemCode.VALUE_EMPTY, Severity.ERROR, null, "Họ.tên", Map.of());

        previews().refused(id, ProblemCode.FILL_FAILED, List.of(issue));

        Preview preview = previews().find(id).orElseThrow();
        assertThat(preview.refused()).isEqualTo(ProblemCode.FILL_FAILED);
        assertThat(preview.issues()).containsExactly(issue);
        assertThat(preview.made()).isFalse();
    }

    @Test
    default void a_preview_that_was_looked_at_leaves_nothing() {
        PreviewId id = previews().ask(ofTemplate());
        previews().made(id, new byte[] {1, 2});
        assertThat(previews().find(id).orElseThrow().made()).isTrue();
        assertThat(files().read(id.pdf())).containsExactly(1, 2);

        previews().delete(id);

        assertThat(previews().find(id)).isEmpty();
        assertThat(files().find(id.pdf())).isEmpty();
        previews().made(id, new byte[] {1, 2});
        assertThat(files().find(id.pdf())).as("made too late").isEmpty();
    }

    @Test
    default void an_abandoned_preview_has_no_values_and_retention_deletes_what_was_made_of_it() {
        PreviewId id = previews().ask(ofTemplate());
        previews().abandon(id);
        previews().made(id, new byte[] {1, 2});
        assertThat(previews().find(id).orElseThrow().of())
                .isInstanceOfSatisfying(
                        PreviewOf.OfTemplate.class,
                        of -> assertThat(of.values().values()).isEmpty());

        clock().pass(Duration.ofHours(2));
        PreviewId young = previews().ask(ofTemplate());
        Purge purge = new Purge(database(), clock());
        int deleted = purge.previews(clock().instant().minus(Duration.ofHours(1)), 10);

        assertThat(deleted).isEqualTo(1);
        assertThat(previews().find(id)).isEmpty();
        assertThat(files().find(id.pdf())).isEmpty();
        assertThat(previews().find(young)).isPresent();
    }
}
