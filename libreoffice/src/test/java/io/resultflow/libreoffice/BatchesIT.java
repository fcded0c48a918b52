package io.resultflow.libreoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.resultflow.documents.fill.CompiledTemplate;
import io.resultflow.documents.render.BatchingRenderer;
import io.resultflow.documents.render.ConversionFailed;
import io.resultflow.documents.render.Rendered;
import io.resultflow.libreoffice.specimen.People;
import io.resultflow.libreoffice.specimen.Specimen;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class BatchesIT {
    private static final int PEOPLE = 24;

    @TempDir
    private Path work;

    @Test
    void many_reports_at_once_are_tried_merged_and_each_caller_gets_its_own_or_its_own_failure() throws Exception {
        Specimen pictures = Specimen.named("pictures");
        CompiledTemplate template = pictures.template();
        ExecutorService callers = Executors.newCachedThreadPool();
        try (OfficeConverter office = OfficeConverter.start(OfficeSettings.of(1, work));
                BatchingRenderer renderer = BatchingRenderer.byTrial(office, 1)) {
            List<Future<Rendered>> reports = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                byte[] docx = pictures.docx(i);
                reports.add(callers.submit(() -> renderer.render(template, docx)));
            }
            byte[] broken = "no docx".getBytes(StandardCharsets.UTF_8);
            Future<Rendered> poison = callers.submit(() -> renderer.render(template, broken));
            for (int i = 0; i < PEOPLE; i++) {
                assertThat(Documents.text(reports.get(i).get().pdf())).contains(People.name(i));
            }
            assertThat(catchThrowableOfType(ExecutionException.class, poison::get))
                    .hasCauseInstanceOf(ConversionFailed.class);
            assertThat(renderer.counts().alone() + renderer.counts().merged()).isEqualTo(PEOPLE);
            for (int i = 0; i < PEOPLE; i++) {
                byte[] docx = pictures.docx(i);
                reports.set(i, callers.submit(() -> renderer.render(template, docx)));
            }
            for (Future<Rendered> report : reports) {
                report.get();
            }
            assertThat(renderer.counts().merged()).isGreaterThan(PEOPLE / 2);
            assertThat(renderer.counts().doubts()).isZero();
        } finally {
            callers.shutdownNow();
        }
    }
}
