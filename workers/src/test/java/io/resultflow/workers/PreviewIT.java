package io.resultflow.workers;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.documents.template.TemplateCompiler;
import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.intake.ReportValues;
import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.template.Placeholder;
import io.resultflow.domain.template.PreviewId;
import io.resultflow.domain.template.SampleValues;
import io.resultflow.store.batch.Batch;
import io.resultflow.store.preview.Preview;
import io.resultflow.store.preview.PreviewOf;
import io.resultflow.workflows.WorkflowIds;
import io.resultflow.workflows.WorkflowStarts;
import io.resultflow.workflows.template.PreviewWorkflow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Previews on the real engines; with {@code -Dresultflow.record=<folder>} it leaves the history that {@code ReplayTest} replays. */
@Timeout(300)
class PreviewIT {
    private static final ReportValues NOTHING = new ReportValues(Map.of(), List.of());

    @TempDir
    Path folder;

    @Test
    void a_preview_prints_what_was_asked_or_tells_every_missing_value_and_no_value_enters_the_history()
            throws Exception {
        try (RealEngines engines = new RealEngines(folder, RealEngines.Setting.USUAL)) {
            Batch batch = engines.lab.upload();
            byte[] docx = engines.lab.store.files().read(batch.templateFileId());
            List<Placeholder> placeholders =
                    new TemplateCompiler().compile(docx).inspection().placeholders();
            ReportValues one = new ReportValues(Map.of("Họ và tên", Cell.text("Nguyễn Thị Thử")), List.of());
            PreviewId made = run(engines, batch, SampleValues.complete(one, placeholders));
            PreviewId refused = run(engines, batch, NOTHING);

            assertThat(words(engines.lab.store.files().read(made.pdf())))
                    .contains("Nguyễn Thị Thử", "«Mã BN»", "«glucose»")
                    .doesNotContain("{{", "«Họ và tên»");
            Preview failed = engines.lab.store.previews().find(refused).orElseThrow();
            assertThat(failed.refused()).isEqualTo(ProblemCode.FILL_FAILED);
            assertThat(failed.issues()).extracting(Issue::columnName).contains("Họ và tên", "Mã BN");
            for (PreviewId preview : List.of(made, refused)) {
                String history = Histories.readable(engines.client, WorkflowIds.preview(preview));
                assertThat(history).contains(preview.value()).doesNotContain("Nguyễn", "Mã BN", "glucose");
            }
            Histories.record(engines.client, WorkflowIds.preview(made), "preview");
        }
    }

    private static PreviewId run(RealEngines engines, Batch batch, ReportValues values) {
        PreviewId id = engines.lab.store.previews().ask(new PreviewOf.OfTemplate(batch.templateFileId(), values));
        engines.client
                .newWorkflowStub(PreviewWorkflow.class, WorkflowStarts.preview(id))
                .run(id);
        return id;
    }

    private static String words(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
