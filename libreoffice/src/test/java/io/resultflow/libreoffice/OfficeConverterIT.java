package io.resultflow.libreoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.resultflow.documents.render.ConversionFailed;
import io.resultflow.documents.render.Rendered;
import io.resultflow.documents.render.Renderer;
import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.intake.ReportValues;
import io.resultflow.domain.problem.ProblemCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class OfficeConverterIT {
    @TempDir
    private Path work;

    private OfficeSettings settings(int processes, Duration taskTimeout, int conversionsBeforeRestart) {
        return new OfficeSettings(
                processes,
                taskTimeout,
                Duration.ofSeconds(60),
                Duration.ofSeconds(60),
                conversionsBeforeRestart,
                null,
                work);
    }

    private OfficeConverter start(int processes) {
        return OfficeConverter.start(settings(processes, Duration.ofSeconds(60), 1000));
    }

    private static void signal(String signal, long pid) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
                        .start()
                        .waitFor())
                .isZero();
    }

    private static boolean isRunning(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    /** Until a process has been handed its document. */
    private void awaitDocumentAtWork() throws IOException {
        while (!Thread.currentThread().isInterrupted()) {
            try (Stream<Path> files = Files.walk(work)) {
                if (files.anyMatch(file -> file.endsWith("in.docx"))) {
                    return;
                }
            } catch (java.io.UncheckedIOException e) {
                // LibreOffice removes files of its own while we look.
            }
            Thread.onSpinWait();
        }
    }

    @Test
    void a_filled_template_becomes_a_pdf_with_the_rows_own_values() throws Exception {
        try (OfficeConverter office = start(1)) {
            Rendered rendered = new Renderer(office)
                    .render(
                            Documents.template("Bệnh nhân: {{ Họ và tên }}", "{{ ghi }}", "{{ dấu }}"),
                            ReportValues.ofRow(Map.of(
                                    "Họ và tên", Cell.text("Nguyễn Thị Hường Ỷ Ỗ ẫ ữ ợ đ"),
                                    "ghi", Cell.text("a<b & c>d \"q\" {{ x }}\ndòng hai"),
                                    "dấu", Cell.text("☺ \uD83D\uDE00"))));
            assertThat(rendered.pages()).isEqualTo(1);
            assertThat(Documents.text(rendered.pdf()))
                    .contains("Bệnh nhân: Nguyễn Thị Hường Ỷ Ỗ ẫ ữ ợ đ")
                    .contains("a<b & c>d \"q\" {{ x }}\n")
                    .contains("dòng hai")
                    .contains("\uD83D\uDE00");
            try (PDDocument document = Loader.loadPDF(rendered.pdf())) {
                PDDocumentInformation about = document.getDocumentInformation();
                assertThat(about.getAuthor()).isNull();
                assertThat(about.getTitle()).isNull();
            }
        }
    }

    @Test
    void a_document_that_cannot_be_converted_fails_for_good_and_others_go_on() throws Exception {
        try (OfficeConverter office = start(1)) {
            List<Long> before = office.pids();
            for (byte[] bad : List.of("no docx".getBytes(StandardCharsets.UTF_8), new byte[0])) {
                ConversionFailed failed = catchThrowableOfType(ConversionFailed.class, () -> office.convert(bad));
                assertThat(failed.code()).isEqualTo(ProblemCode.CONVERSION_FAILED);
                assertThat(failed.isTransient()).isFalse();
            }
            assertThat(Documents.text(office.convert(Documents.docx("still here"))))
                    .contains("still here");
            assertThat(office.pids()).isEqualTo(before);
        }
    }

    @Test
    void a_process_killed_in_the_middle_costs_its_document_nothing() throws Exception {
        try (OfficeConverter office = start(1)) {
            long pid = office.pids().get(0);
            signal("STOP", pid);
            byte[] docx = Documents.docx("kept");
            Future<byte[]> pdf = inBackground(() -> office.convert(docx));
            awaitDocumentAtWork();
            signal("KILL", pid);
            assertThat(Documents.text(pdf.get())).contains("kept");
            assertThat(office.pids()).hasSize(1).doesNotContain(pid);
        }
    }

    @Test
    void a_process_killed_while_idle_is_replaced() throws Exception {
        try (OfficeConverter office = start(1)) {
            long pid = office.pids().get(0);
            signal("KILL", pid);
            ProcessHandle.of(pid).ifPresent(handle -> handle.onExit().join());
            assertThat(Documents.text(office.convert(Documents.docx("next")))).contains("next");
            assertThat(office.alive()).isEqualTo(1);
        }
    }

    @Test
    void a_process_that_hangs_is_killed_and_its_document_done_by_another() throws Exception {
        try (OfficeConverter office = OfficeConverter.start(settings(2, Duration.ofSeconds(5), 1000))) {
            byte[] docx = Documents.docx("patient");
            office.convert(docx);
            office.convert(docx);
            List<Long> pids = office.pids();
            signal("STOP", pids.get(0));
            List<Future<byte[]>> all = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                all.add(inBackground(() -> office.convert(docx)));
            }
            for (Future<byte[]> one : all) {
                assertThat(Documents.text(one.get())).contains("patient");
            }
            assertThat(isRunning(pids.get(0))).isFalse();
            assertThat(isRunning(pids.get(1))).isTrue();
        }
    }

    @Test
    void a_process_that_has_served_long_enough_goes_when_its_successor_stands_ready() throws Exception {
        try (OfficeConverter office = OfficeConverter.start(settings(1, Duration.ofSeconds(60), 3))) {
            long first = office.pids().get(0);
            byte[] docx = Documents.docx("x");
            while (isRunning(first)) {
                office.convert(docx);
            }
            assertThat(Documents.text(office.convert(docx))).contains("x");
        }
    }

    @Test
    void closing_leaves_no_process_and_no_file_behind() throws Exception {
        OfficeConverter office = start(2);
        Set<Long> started = new HashSet<>();
        try {
            byte[] docx = Documents.docx("x");
            Future<byte[]> running = inBackground(() -> office.convert(docx));
            running.get();
            for (long pid : office.pids()) {
                started.add(pid);
                ProcessHandle.of(pid)
                        .ifPresent(handle -> handle.descendants().forEach(child -> started.add(child.pid())));
            }
        } finally {
            office.close();
        }
        assertThat(started).hasSizeGreaterThanOrEqualTo(2).noneMatch(OfficeConverterIT::isRunning);
        assertThat(office.alive()).isZero();
        assertThat(work).isEmptyDirectory();
        assertThat(catchThrowableOfType(ConversionFailed.class, () -> office.convert(Documents.docx("x")))
                        .isTransient())
                .isTrue();
    }

    @Test
    void what_a_killed_jvm_left_behind_is_removed_by_the_next() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Path abandoned = Files.createDirectories(work.resolve("office-" + gone.pid() + "-1/profile"));
        Process orphan = new ProcessBuilder(
                        "bash", "-c", "sleep 600; true", "-env:UserInstallation=" + abandoned.toUri())
                .start();
        try (OfficeConverter office = start(1)) {
            assertThat(orphan.waitFor()).isNotZero();
            assertThat(abandoned).doesNotExist();
            assertThat(office.alive()).isEqualTo(1);
        } finally {
            orphan.destroyForcibly();
        }
    }

    private static <T> Future<T> inBackground(Callable<T> task) {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        Future<T> future = executor.submit(task);
        executor.shutdown();
        return future;
    }
}
