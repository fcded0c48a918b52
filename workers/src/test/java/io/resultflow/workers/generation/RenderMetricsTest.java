package io.resultflow.workers.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.resultflow.documents.render.BatchingRenderer;
import io.resultflow.documents.template.TemplateCompiler;
import io.resultflow.workers.EmbeddedLab;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

class RenderMetricsTest {
    @Test
    void a_report_that_was_made_by_itself_is_counted_under_its_reason_alone() throws Exception {
        byte[] docx = Files.readAllBytes(EmbeddedLab.SAMPLES.resolve("template.docx"));
        byte[] page = page();
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        try (BatchingRenderer renderer = BatchingRenderer.byTrial(any -> page, 1)) {
            new RenderMetrics(renderer.counts()).bindTo(registry);
            renderer.render(new TemplateCompiler().compile(docx), docx);
            assertThat(alone(registry, "not_certified")).isEqualTo(1);
            assertThat(alone(registry, "no_company")).isZero();
            assertThat(registry.get("resultflow.render.merged")
                            .functionCounter()
                            .count())
                    .isZero();
            assertThat(registry.get("resultflow.render.doubts")
                            .functionCounter()
                            .count())
                    .isZero();
        }
    }

    private static double alone(SimpleMeterRegistry registry, String reason) {
        return registry.get("resultflow.render.alone")
                .tag("reason", reason)
                .functionCounter()
                .count();
    }

    private static byte[] page() throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(out);
            return out.toByteArray();
        }
    }
}
