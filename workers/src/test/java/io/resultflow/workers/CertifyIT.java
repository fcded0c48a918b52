package io.resultflow.workers;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.documents.render.AloneReason;
import io.resultflow.domain.file.FileId;
import io.resultflow.domain.template.Certification;
import io.resultflow.domain.template.Certification.Verdict;
import io.resultflow.store.batch.Batch;
import io.resultflow.workflows.WorkflowIds;
import io.resultflow.workflows.WorkflowStarts;
import io.resultflow.workflows.template.CertifyWorkflow;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Certification on the real engines; with {@code -Dresultflow.record=<folder>} it leaves what {@code ReplayTest} replays. */
@Timeout(300)
class CertifyIT {
    @TempDir
    Path folder;

    @Test
    void
            a_verdict_is_stored_with_the_version_and_rows_of_a_certified_template_are_merged_and_of_another_made_one_by_one()
                    throws Exception {
        try (RealEngines engines = new RealEngines(folder, RealEngines.Setting.USUAL)) {
            Batch batch = engines.lab.upload();
            FileId good = batch.templateFileId();
            Batch rowByRow = engines.lab.uploadFor(endsWithTable());
            FileId refused = rowByRow.templateFileId();
            FileId gone = new FileId("e".repeat(24));

            List.of(good, refused, gone).forEach(file -> run(engines, file));

            assertThat(verdict(engines, good)).isEqualTo(new Certification(Verdict.CERTIFIED, ""));
            assertThat(verdict(engines, refused)).isEqualTo(new Certification(Verdict.ROW_BY_ROW, "sections"));
            assertThat(verdict(engines, gone)).isEqualTo(Certification.PENDING);
            Histories.record(engines.client, WorkflowIds.certify(good), "certify");

            engines.started(batch);
            engines.awaitEnd(batch.id());
            // By trial, four reports would have been made by themselves and four again for the comparison.
            assertThat(engines.renderer.counts().merged()).isPositive();
            assertThat(engines.renderer.counts().alone(AloneReason.NOT_CERTIFIED))
                    .isZero();

            long merged = engines.renderer.counts().merged();
            engines.started(rowByRow);
            engines.awaitEnd(rowByRow.id());
            assertThat(engines.renderer.counts().alone(AloneReason.NOT_CERTIFIED))
                    .isEqualTo(engines.lab.reports(rowByRow.id()).size())
                    .isPositive();
            assertThat(engines.renderer.counts().merged()).isEqualTo(merged);
        }
    }

    private static void run(RealEngines engines, FileId file) {
        engines.client
                .newWorkflowStub(CertifyWorkflow.class, WorkflowStarts.certify(file))
                .run(file);
    }

    private static Certification verdict(RealEngines engines, FileId file) {
        return engines.lab.store.templates().certification(file);
    }

    private static byte[] endsWithTable() throws Exception {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("{{ Họ và tên }}");
            document.createTable(1, 1).getRow(0).getCell(0).setText("{{ AST }}");
            document.write(out);
            return out.toByteArray();
        }
    }
}
