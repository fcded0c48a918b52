package io.resultflow.libreoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.resultflow.documents.render.ConversionFailed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That a LibreOffice that is worn out, hangs or dies is not felt, and leaves nothing behind. */
@Timeout(180)
class SupervisionIT {
    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    private Path work;

    @TempDir
    private Path elsewhere;

    private OfficeConverter start(int processes) {
        OfficeConverter office = OfficeConverter.start(OfficeSettings.of(processes, work));
        until(() -> office.alive() == processes + 1);
        return office;
    }

    private static void until(BooleanSupplier happens) {
        while (!happens.getAsBoolean() && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(20_000_000);
        }
    }

    private static void signal(String signal, long pid) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("sh", "-c", "kill -" + signal + " " + pid)
                        .start()
                        .waitFor())
                .isZero();
    }

    private static boolean isRunning(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    private static void untilGone(long pid) {
        ProcessHandle.of(pid).ifPresent(handle -> handle.onExit().join());
        until(() -> !isRunning(pid));
    }

    /** Until a process has been handed its document. */
    private void awaitDocumentAtWork() {
        until(() -> anyFile("in.docx"));
    }

    private boolean anyFile(String name) {
        try (Stream<Path> files = Files.walk(work)) {
            return files.anyMatch(file -> file.endsWith(name));
        } catch (IOException | UncheckedIOException e) { // LibreOffice removes files of its own while we look
            return false;
        }
    }

    private static <T> Future<T> inBackground(Callable<T> task) {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        Future<T> future = executor.submit(task);
        executor.shutdown();
        return future;
    }

    /** A LibreOffice that starts something else beside itself, as it may for an extension or a filter. */
    private Path officeWithChild() throws IOException {
        Path home = elsewhere.resolve("office");
        Path program = Files.createDirectories(home.resolve("program")).resolve("soffice.bin");
        Files.writeString(
                program,
                "#!/bin/sh\nsleep 600 &\necho $! > \"$HOME/child\"\nexec " + OfficeHome.executable(null) + " \"$@\"\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return home;
    }

    /** The children that such processes have started. */
    private List<Long> children() throws IOException {
        List<Long> children = new ArrayList<>();
        try (Stream<Path> profiles = Files.list(work)) {
            for (Path profile : profiles.toList()) {
                children.add(Long.parseLong(
                        Files.readString(profile.resolve("child")).strip()));
            }
        }
        return children;
    }

    @ParameterizedTest
    @EnumSource(
            value = Departure.class,
            names = {"COUNT", "MEMORY", "AGE"})
    void no_document_waits_for_a_start_while_worn_out_processes_are_replaced(Departure why) throws Exception {
        Recycling always = switch (why) {
            case COUNT -> new Recycling(3, Long.MAX_VALUE, DAY);
            case MEMORY -> new Recycling(Integer.MAX_VALUE, 1, DAY);
            default -> new Recycling(Integer.MAX_VALUE, Long.MAX_VALUE, Duration.ZERO);
        };
        byte[] docx = Documents.docx("x");
        ExecutorService callers = Executors.newFixedThreadPool(4);
        try (OfficeConverter office =
                OfficeConverter.start(OfficeSettings.of(2, work).withRecycling(always))) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                all.add(callers.submit(() -> {
                    while (office.counts().departures(why) < 4) {
                        assertThat(Documents.text(office.convert(docx))).contains("x");
                    }
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
            assertThat(office.counts().starts()).isGreaterThanOrEqualTo(6);
            assertThat(office.counts().waitsForStart()).isZero();
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void processes_within_their_limits_stay() throws Exception {
        try (OfficeConverter office = start(1)) {
            List<Long> before = office.pids();
            for (int i = 0; i < 5; i++) {
                office.convert(Documents.docx("x"));
            }
            assertThat(office.pids()).isEqualTo(before);
            assertThat(ResidentMemory.of(before.get(0)).orElseThrow()).isBetween(20L << 20, 700L << 20);
            assertThat(office.counts().starts()).isEqualTo(2);
        }
    }

    @Test
    void a_process_killed_in_the_middle_costs_its_document_no_wait_for_a_start() throws Exception {
        try (OfficeConverter office = start(1)) {
            long pid = office.pids().get(0);
            signal("STOP", pid);
            byte[] docx = Documents.docx("kept");
            Future<byte[]> pdf = inBackground(() -> office.convert(docx));
            awaitDocumentAtWork();
            signal("KILL", pid);
            assertThat(Documents.text(pdf.get())).contains("kept");
            assertThat(office.pids()).isNotEmpty().doesNotContain(pid);
            assertThat(office.counts().departures(Departure.CRASHED)).isEqualTo(1);
            assertThat(office.counts().waitsForStart()).isZero();
        }
    }

    @Test
    void a_process_killed_while_idle_is_replaced_before_anybody_asks() throws Exception {
        try (OfficeConverter office = start(1)) {
            long pid = office.pids().get(0);
            signal("KILL", pid);
            untilGone(pid);
            until(() -> office.alive() == 2);
            assertThat(office.pids()).doesNotContain(pid);
            assertThat(Documents.text(office.convert(Documents.docx("next")))).contains("next");
        }
    }

    @Test
    void a_process_that_hangs_is_killed_and_its_document_done_by_another() throws Exception {
        try (OfficeConverter office =
                OfficeConverter.start(OfficeSettings.of(2, work).withTaskTimeout(Duration.ofSeconds(5)))) {
            until(() -> office.alive() == 3);
            byte[] docx = Documents.docx("patient");
            for (int i = 0; i < 3; i++) {
                office.convert(docx);
            }
            List<Long> pids = office.pids();
            signal("STOP", pids.get(0));
            List<Future<byte[]>> all = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                all.add(inBackground(() -> office.convert(docx)));
            }
            for (Future<byte[]> one : all) {
                assertThat(Documents.text(one.get())).contains("patient");
            }
            untilGone(pids.get(0));
            assertThat(isRunning(pids.get(1))).isTrue();
            assertThat(office.counts().departures(Departure.HUNG)).isEqualTo(1);
            assertThat(office.counts().waitsForStart()).isZero();
        }
    }

    @Test
    void what_a_process_has_started_goes_with_it_even_when_it_died_first() throws Exception {
        try (OfficeConverter office =
                OfficeConverter.start(OfficeSettings.of(1, work).withOfficeHome(officeWithChild()))) {
            until(() -> office.alive() == 2);
            List<Long> children = children();
            assertThat(children).hasSize(2).allMatch(SupervisionIT::isRunning);
            List<Long> pids = office.pids();
            for (long pid : pids) {
                signal("KILL", pid);
            }
            children.forEach(SupervisionIT::untilGone);
        }
        assertThat(work).isEmptyDirectory();
    }

    @Test
    void closing_leaves_no_process_no_file_and_no_socket_behind() throws Exception {
        OfficeConverter office = start(2);
        Set<Long> started = new HashSet<>(office.pids());
        Set<Path> sockets = new HashSet<>();
        try {
            office.convert(Documents.docx("x"));
            for (long pid : started) {
                sockets.addAll(sockets(pid, office.hasNetwork()));
            }
        } finally {
            office.close();
        }
        assertThat(started).hasSize(3).noneMatch(SupervisionIT::isRunning);
        assertThat(office.alive()).isZero();
        assertThat(work).isEmptyDirectory();
        assertThat(sockets)
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(socket -> assertThat(socket).doesNotExist());
        assertThat(catchThrowableOfType(ConversionFailed.class, () -> office.convert(Documents.docx("x")))
                        .isTransient())
                .isTrue();
    }

    /** Where a process has listened, as its network tells; among others where it shares ours. */
    private static Set<Path> sockets(long pid, boolean shared) throws IOException {
        Set<Path> sockets = new HashSet<>();
        for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "net/unix"))) {
            int path = line.indexOf('/');
            String mark = shared
                    ? "OSL_PIPE_[0-9]+_resultflow_office-"
                            + ProcessHandle.current().pid()
                    : "OSL_PIPE_";
            if (path > 0 && line.substring(path).matches(".*" + mark + ".*")) {
                sockets.add(Path.of(line.substring(path)));
            }
        }
        return sockets;
    }

    @Test
    void what_a_killed_jvm_left_behind_is_removed_by_the_next() throws Exception {
        Process lost = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LostWorker.class.getName(),
                        work.toString(),
                        officeWithChild().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<Long> left = new ArrayList<>();
        try {
            List<String> pids = List.of(lost.inputReader()
                    .lines()
                    .filter(line -> line.startsWith(LostWorker.UP))
                    .findFirst()
                    .orElseThrow()
                    .substring(LostWorker.UP.length())
                    .split(","));
            pids.forEach(pid -> left.add(Long.parseLong(pid)));
        } finally {
            lost.destroyForcibly().waitFor();
        }
        left.addAll(children());
        assertThat(left).hasSizeGreaterThanOrEqualTo(4).allMatch(SupervisionIT::isRunning);
        // One whose parent is gone too.
        signal("KILL", left.get(0));
        untilGone(left.get(0));
        try (OfficeConverter office = OfficeConverter.start(OfficeSettings.of(1, work))) {
            left.forEach(SupervisionIT::untilGone);
            assertThat(Documents.text(office.convert(Documents.docx("next")))).contains("next");
            try (Stream<Path> profiles = Files.list(work)) {
                assertThat(profiles)
                        .allMatch(profile -> profile.getFileName()
                                .toString()
                                .startsWith("office-" + ProcessHandle.current().pid() + "-"));
            }
        }
    }
}
