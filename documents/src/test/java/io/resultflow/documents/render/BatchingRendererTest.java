package io.resultflow.documents.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.resultflow.documents.fill.CompiledTemplate;
import io.resultflow.documents.template.TemplateCompiler;
import io.resultflow.documents.template.WordFile;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.template.PdfForm;
import io.resultflow.domain.template.PrintStyle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BatchingRendererTest {
    private static final CompiledTemplate TEMPLATE = template();

    private final Semaphore gate = new Semaphore(0);
    private final PagesConverter converter = new PagesConverter(gate);
    private final Permits permits = new Permits();
    private final BatchingRenderer renderer = new BatchingRenderer(converter, 1, limits(8), permits);
    private final ExecutorService callers = Executors.newCachedThreadPool();

    /** One word for all templates. */
    private static final class Permits implements MergePermits {
        private volatile boolean granted = true;

        @Override
        public boolean mayMerge(CompiledTemplate template, int waiting) {
            return granted;
        }

        @Override
        public void madeAlone(CompiledTemplate template, Rendered report) {
            // Nothing is learnt from it.
        }
    }

    @AfterEach
    void end() {
        gate.release(1000);
        renderer.close();
        callers.shutdownNow();
    }

    private static CompiledTemplate template() {
        return new TemplateCompiler().compile(WordFile.ofParagraphs("{{ a }}").bytes());
    }

    private static BatchLimits limits(int rows) {
        return new BatchLimits(rows, 100, Duration.ofMinutes(1));
    }

    private static byte[] docx(String text) {
        return WordFile.of(WordFile.paragraph(WordFile.run(text)) + "<w:sectPr/>")
                .bytes();
    }

    private Callable<Rendered> report(CompiledTemplate template, String text) {
        return () -> renderer.render(template, docx(text));
    }

    /** One report is being converted, and the others wait behind it. */
    private List<Future<Rendered>> piledUp(String... texts) throws InterruptedException {
        return piledUp(TEMPLATE, texts);
    }

    private List<Future<Rendered>> piledUp(CompiledTemplate template, String... texts) throws InterruptedException {
        List<Future<Rendered>> reports = new ArrayList<>(List.of(callers.submit(report(template, "first"))));
        converter.awaitArrival();
        for (String text : texts) {
            reports.add(callers.submit(report(template, text)));
            awaitWaiting(renderer, reports.size() - 1); // one behind the other
        }
        return reports;
    }

    private static void awaitWaiting(BatchingRenderer renderer, int reports) throws InterruptedException {
        while (renderer.waiting() < reports) {
            Thread.sleep(1);
        }
    }

    /** Its length is known, and one report of it is being converted. */
    private void atWorkOn(CompiledTemplate template, BatchingRenderer two) throws Exception {
        gate.release();
        two.render(template, docx("known"));
        converter.awaitArrival();
        var unused = callers.submit(() -> two.render(template, docx("first")));
        converter.awaitArrival();
    }

    private static String text(Future<Rendered> report) throws Exception {
        try (PDDocument document = Loader.loadPDF(report.get().pdf())) {
            return new PDFTextStripper().getText(document).strip();
        }
    }

    @Test
    void reports_that_wait_while_the_converter_is_busy_are_made_as_one_and_each_gets_its_own() throws Exception {
        List<Future<Rendered>> reports = piledUp("An", "Bình", "Chi");
        gate.release(100);
        assertThat(text(reports.get(0))).isEqualTo("first");
        assertThat(List.of(text(reports.get(1)), text(reports.get(2)), text(reports.get(3))))
                .containsExactly("An", "Bình", "Chi");
        assertThat(converter.sizes()).containsExactly(1, 3);
        assertThat(renderer.counts().merged()).isEqualTo(3);
        assertThat(renderer.counts().alone()).isEqualTo(1);
        assertThat(renderer.counts().alone(AloneReason.NO_COMPANY)).isEqualTo(1);
    }

    @Test
    void a_corrected_report_is_made_by_itself_while_others_of_its_template_are_made_as_one() throws Exception {
        List<Future<Rendered>> reports = piledUp("An", "Bình");
        Future<Rendered> corrected =
                callers.submit(() -> renderer.renderAlone(TEMPLATE, docx("Chi"), AloneReason.CORRECTED));
        gate.release(100);
        assertThat(List.of(text(reports.get(1)), text(reports.get(2)), text(corrected)))
                .containsExactly("An", "Bình", "Chi");
        assertThat(converter.sizes()).containsExactlyInAnyOrder(1, 2, 1);
        assertThat(renderer.counts().alone(AloneReason.CORRECTED)).isEqualTo(1);
    }

    @Test
    void reports_of_a_template_with_another_kind_of_pdf_are_made_of_that_kind_each_by_itself() throws Exception {
        PrintStyle archival = new PrintStyle(null, PdfForm.PDF_A);
        CompiledTemplate template =
                new TemplateCompiler().compile(WordFile.ofParagraphs("{{ a }}").bytes(), archival);
        List<Future<Rendered>> reports = piledUp(template, "An", "Bình");
        gate.release(100);
        assertThat(List.of(text(reports.get(0)), text(reports.get(1)), text(reports.get(2))))
                .containsExactly("first", "An", "Bình");
        assertThat(converter.forms()).containsExactly(PdfForm.PDF_A, PdfForm.PDF_A, PdfForm.PDF_A);
        assertThat(renderer.counts().alone(AloneReason.PDF_FORM)).isEqualTo(3);
        assertThat(renderer.counts().merged()).isZero();
    }

    @Test
    void a_report_that_comes_when_the_converter_is_idle_waits_for_nobody() throws Exception {
        gate.release(100);
        assertThat(text(callers.submit(report(TEMPLATE, "An")))).isEqualTo("An");
        assertThat(converter.sizes()).containsExactly(1);
    }

    @Test
    void few_reports_wait_for_one_of_their_template_and_leave_the_idle_converter_to_others() throws Exception {
        try (BatchingRenderer two = new BatchingRenderer(converter, 2, limits(8), permits)) {
            atWorkOn(TEMPLATE, two);
            Future<Rendered> an = callers.submit(() -> two.render(TEMPLATE, docx("An")));
            Future<Rendered> binh = callers.submit(() -> two.render(TEMPLATE, docx("Bình")));
            awaitWaiting(two, 2);
            Future<Rendered> other = callers.submit(() -> two.render(template(), docx("Chi")));
            converter.awaitArrival();
            assertThat(two.waiting()).as("those of the template at work").isEqualTo(2);

            gate.release(100);

            assertThat(List.of(text(an), text(binh), text(other))).containsExactly("An", "Bình", "Chi");
            assertThat(converter.sizes()).containsExactlyInAnyOrder(1, 1, 1, 2);
        }
    }

    @Test
    void a_whole_document_of_reports_waits_for_nobody() throws Exception {
        try (BatchingRenderer two = new BatchingRenderer(converter, 2, limits(4), permits)) {
            atWorkOn(TEMPLATE, two);
            List<Future<Rendered>> reports = new ArrayList<>();
            for (String name : List.of("An", "Bình", "Chi", "Dung")) {
                reports.add(callers.submit(() -> two.render(TEMPLATE, docx(name))));
            }

            converter.awaitArrival(); // while the first is at work

            gate.release(100);
            for (Future<Rendered> report : reports) {
                report.get();
            }
            assertThat(converter.sizes()).containsExactlyInAnyOrder(1, 1, 4);
        }
    }

    @Test
    void nobody_waits_long_for_a_report_that_hangs() throws Exception {
        BatchLimits hasty = new BatchLimits(8, 100, Duration.ofMillis(1));
        try (BatchingRenderer two = new BatchingRenderer(converter, 2, hasty, permits)) {
            atWorkOn(TEMPLATE, two);
            Future<Rendered> an = callers.submit(() -> two.render(TEMPLATE, docx("An")));

            converter.awaitArrival(); // while the first is at work

            gate.release(100);
            assertThat(text(an)).isEqualTo("An");
        }
    }

    @Test
    void without_a_permit_every_report_is_made_by_itself() throws Exception {
        permits.granted = false;
        List<Future<Rendered>> reports = piledUp("An", "Bình");
        gate.release(100);
        assertThat(List.of(text(reports.get(1)), text(reports.get(2)))).containsExactly("An", "Bình");
        assertThat(converter.sizes()).containsExactly(1, 1, 1);
    }

    @Test
    void reports_of_different_templates_are_never_made_as_one() throws Exception {
        List<Future<Rendered>> reports = piledUp("An");
        Future<Rendered> other = callers.submit(report(template(), "Bình"));
        gate.release(100);
        assertThat(text(reports.get(1))).isEqualTo("An");
        assertThat(text(other)).isEqualTo("Bình");
        assertThat(converter.sizes()).containsExactly(1, 1, 1);
    }

    @Test
    void batches_are_bounded_by_rows() throws Exception {
        List<Future<Rendered>> reports = piledUp("a", "b", "c", "d", "e", "f", "g", "h", "i", "j");
        gate.release(100);
        for (Future<Rendered> report : reports) {
            report.get();
        }
        assertThat(converter.sizes()).containsExactly(1, 8, 2);
    }

    @Test
    void batches_are_bounded_by_pages() {
        assertThat(BatchLimits.USUAL.rowsOf(1)).isEqualTo(32);
        assertThat(BatchLimits.USUAL.rowsOf(10)).isEqualTo(12);
        assertThat(BatchLimits.USUAL.rowsOf(500)).isEqualTo(1);
    }

    @Test
    void one_bad_document_is_found_by_halves_and_told_to_its_own_caller_alone() throws Exception {
        List<Future<Rendered>> reports = piledUp("An", "poison", "Chi", "Dung");
        gate.release(100);
        assertThat(List.of(text(reports.get(1)), text(reports.get(3)), text(reports.get(4))))
                .containsExactly("An", "Chi", "Dung");
        assertThat(failure(reports.get(2)).code()).isEqualTo(ProblemCode.CONVERSION_FAILED);
        assertThat(converter.sizes()).containsExactly(1, 4, 2, 1, 1, 2);
        assertThat(renderer.counts().failures()).isEqualTo(2);
    }

    @Test
    void after_a_time_out_all_go_by_themselves() throws Exception {
        converter.failWith(ProblemCode.CONVERSION_TIMEOUT);
        List<Future<Rendered>> reports = piledUp("An", "poison", "Chi", "Dung");
        gate.release(100);
        assertThat(text(reports.get(4))).isEqualTo("Dung");
        assertThat(failure(reports.get(2)).code()).isEqualTo(ProblemCode.CONVERSION_TIMEOUT);
        assertThat(converter.sizes()).containsExactly(1, 4, 1, 1, 1, 1);
    }

    @Test
    void when_no_converter_is_to_be_had_all_are_told_to_try_again() throws Exception {
        converter.failWith(ProblemCode.ENGINE_UNAVAILABLE);
        List<Future<Rendered>> reports = piledUp("An", "poison");
        gate.release(100);
        assertThat(failure(reports.get(1)).isTransient()).isTrue();
        assertThat(failure(reports.get(2)).isTransient()).isTrue();
        assertThat(converter.sizes()).containsExactly(1, 2);
    }

    @Test
    void what_cannot_be_split_with_certainty_is_made_by_itself_and_counted() throws Exception {
        List<Future<Rendered>> reports = piledUp("An", "Bình");
        converter.forgetMarks();
        gate.release(100);
        assertThat(List.of(text(reports.get(1)), text(reports.get(2)))).containsExactly("An", "Bình");
        assertThat(converter.sizes()).containsExactly(1, 2, 1, 1);
        assertThat(renderer.counts().doubts()).isEqualTo(2);
        assertThat(renderer.counts().alone(AloneReason.DOUBT)).isEqualTo(2);
    }

    @Test
    void who_is_interrupted_while_waiting_gives_up_only_his_own() throws Exception {
        piledUp();
        Future<Boolean> given = callers.submit(() -> {
            Thread.currentThread().interrupt();
            ConversionFailed failed =
                    catchThrowableOfType(ConversionFailed.class, () -> renderer.render(TEMPLATE, docx("An")));
            return failed.isTransient() && Thread.currentThread().isInterrupted();
        });
        assertThat(given.get()).isTrue();
        Future<Rendered> other = callers.submit(report(TEMPLATE, "Bình"));
        gate.release(100);
        assertThat(text(other)).isEqualTo("Bình");
        assertThat(converter.sizes()).containsExactly(1, 1);
    }

    @Test
    void closing_tells_those_who_wait_and_those_who_come() throws Exception {
        List<Future<Rendered>> reports = piledUp("An");
        renderer.close();
        assertThat(failure(reports.get(1)).isTransient()).isTrue();
        assertThat(failure(callers.submit(report(TEMPLATE, "Bình"))).isTransient())
                .isTrue();
    }

    private static ConversionFailed failure(Future<Rendered> report) {
        Throwable cause =
                catchThrowableOfType(ExecutionException.class, report::get).getCause();
        assertThat(cause).isInstanceOf(ConversionFailed.class);
        return (ConversionFailed) Objects.requireNonNull(cause);
    }
}
