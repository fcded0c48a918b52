package io.resultflow.libreoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.resultflow.documents.fill.CompiledTemplate;
import io.resultflow.documents.render.BatchLimits;
import io.resultflow.documents.render.BatchingRenderer;
import io.resultflow.documents.render.ConversionFailed;
import io.resultflow.documents.render.MergePermits;
import io.resultflow.documents.render.PdfConverter;
import io.resultflow.documents.render.Rendered;
import io.resultflow.domain.problem.ProblemCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That a report on which LibreOffice dies or hangs costs the others in its batch nothing but time. */
@Timeout(240)
class PoisonIT {
    private static final int PEOPLE = 8;
    private static final int POISONED = 5;
    private static final String POISON = "poison";

    private final ExecutorService callers = Executors.newCachedThreadPool();

    @TempDir
    private Path work;

    @AfterEach
    void end() {
        callers.shutdownNow();
    }

    /** What becomes of a LibreOffice that has the poisoned report in it, and what its caller is told. */
    enum Poison {
        DIES(Departure.CRASHED, ProblemCode.CONVERSION_FAILED, true),
        HANGS(Departure.HUNG, ProblemCode.CONVERSION_TIMEOUT, false);

        private final Departure departure;
        private final ProblemCode told;
        private final boolean forNow;

        Poison(Departure departure, ProblemCode told, boolean forNow) {
            this.departure = departure;
            this.told = told;
            this.forNow = forNow;
        }
    }

    /** A real LibreOffice that is stopped before it reads the poison, and killed once it has it. */
    private final class Poisonable implements PdfConverter {
        private final OfficeConverter office;
        private final Poison poison;
        private final CountDownLatch busy = new CountDownLatch(1);
        private final CountDownLatch company = new CountDownLatch(1);

        Poisonable(OfficeConverter office, Poison poison) {
            this.office = office;
            this.poison = poison;
        }

        @Override
        public byte[] convert(byte[] docx) throws ConversionFailed {
            awaitCompany();
            // It is tried again in the process that stands by.
            return poisoned(docx) ? struck(2, () -> office.convert(docx)) : office.convert(docx);
        }

        @Override
        public byte[] convertMerged(byte[] docx, boolean footnotes) throws ConversionFailed {
            return poisoned(docx)
                    ? struck(1, () -> office.convertMerged(docx, footnotes))
                    : office.convertMerged(docx, footnotes);
        }

        private void awaitCompany() {
            busy.countDown();
            try {
                company.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private interface Conversion {
            byte[] pdf() throws ConversionFailed;
        }

        private byte[] struck(int attempts, Conversion conversion) throws ConversionFailed {
            until(() -> office.alive() == 2);
            List<Long> pids = office.pids().subList(0, attempts);
            pids.forEach(pid -> signal("STOP", pid));
            if (poison == Poison.DIES) {
                Thread killer = new Thread(() -> killAtWork(pids));
                killer.setDaemon(true);
                killer.start();
            }
            return conversion.pdf();
        }

        /** Each is killed when a document is there that was not before: every process has its own directory. */
        private void killAtWork(List<Long> pids) {
            Set<Path> earlier = new HashSet<>();
            pids.forEach(pid -> {
                until(() -> earlier.addAll(documentsAtWork()));
                signal("KILL", pid);
            });
        }
    }

    private static boolean poisoned(byte[] docx) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8).contains(POISON);
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void signal(String signal, long pid) {
        try {
            assertThat(new ProcessBuilder("sh", "-c", "kill -" + signal + " " + pid)
                            .start()
                            .waitFor())
                    .isZero();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Set<Path> documentsAtWork() {
        try (Stream<Path> files = Files.walk(work)) {
            return files.filter(file -> file.endsWith("in.docx")).collect(Collectors.toSet());
        } catch (IOException | UncheckedIOException e) { // LibreOffice removes files of its own while we look
            return Set.of();
        }
    }

    private static void until(BooleanSupplier happens) {
        while (!happens.getAsBoolean() && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    @ParameterizedTest
    @EnumSource
    void it_alone_fails_and_all_others_have_their_pdf(Poison poison) throws Exception {
        try (OfficeConverter office =
                OfficeConverter.start(OfficeSettings.of(1, work).withTaskTimeout(Duration.ofSeconds(10)))) {
            Poisonable poisonable = new Poisonable(office, poison);
            try (BatchingRenderer renderer = new BatchingRenderer(poisonable, 1, BatchLimits.USUAL, new Always())) {
                List<Future<Rendered>> reports = renderedTogether(renderer, poisonable);
                for (int i = 0; i < PEOPLE; i++) {
                    if (i != POISONED) {
                        assertThat(Documents.text(reports.get(i).get().pdf())).contains("person " + i + ".");
                    }
                }
                ExecutionException thrown = catchThrowableOfType(ExecutionException.class, reports.get(POISONED)::get);
                assertThat(thrown.getCause()).isInstanceOfSatisfying(ConversionFailed.class, failed -> {
                    assertThat(failed.code()).isEqualTo(poison.told);
                    assertThat(failed.isTransient()).isEqualTo(poison.forNow);
                });
                assertThat(renderer.counts().failures()).isPositive();
                assertThat(office.counts().departures(poison.departure)).isGreaterThanOrEqualTo(3);
            }
        }
    }

    /** They wait behind one that keeps the converter busy, so that they are made as one document. */
    private List<Future<Rendered>> renderedTogether(BatchingRenderer renderer, Poisonable poisonable) throws Exception {
        CompiledTemplate template = Documents.template("{{ x }}");
        var unused = callers.submit(() -> renderer.render(template, Documents.docx("first")));
        poisonable.busy.await();
        List<Future<Rendered>> reports = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            byte[] docx = Documents.docx(i == POISONED ? POISON : "person " + i + ".");
            reports.add(callers.submit(() -> renderer.render(template, docx)));
        }
        until(() -> renderer.waiting() >= PEOPLE);
        poisonable.company.countDown();
        return reports;
    }

    private static final class Always implements MergePermits {
        @Override
        public boolean mayMerge(CompiledTemplate template, int waiting) {
            return true;
        }

        @Override
        public void madeAlone(CompiledTemplate template, Rendered report) {
            // It does not ask.
        }
    }
}
