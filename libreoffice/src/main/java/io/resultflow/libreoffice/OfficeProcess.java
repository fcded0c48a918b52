package io.resultflow.libreoffice;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jodconverter.core.DocumentConverter;
import org.jodconverter.core.document.DefaultDocumentFormatRegistry;
import org.jodconverter.core.office.OfficeException;
import org.jodconverter.local.LocalConverter;
import org.jodconverter.local.task.LoadDocumentMode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One LibreOffice with its own profile, spoken to over loopback. Takes one document at a time. */
final class OfficeProcess implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OfficeProcess.class);
    private static final Duration LAST_BREATH = Duration.ofMillis(250);

    /** How LibreOffice asks to be started again, as it does once with a new profile. */
    private static final int AGAIN = 81;

    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    /**
     * Nothing of the author's working state goes into the PDF. Pictures go as they are: to bring them down to 300 dots an
     * inch takes longer than the rest of a page, and again for each of its reports.
     */
    private static final Map<String, Object> PDF =
            Map.of("ExportBookmarks", false, "ExportNotes", false, "ReduceImageResolution", false);

    /** Bookmarks become destinations, by which the pages of each report are found again. */
    private static final Map<String, Object> MERGED_PDF = Map.of(
            "ExportBookmarks",
            false,
            "ExportNotes",
            false,
            "ReduceImageResolution",
            false,
            "UseTaggedPDF",
            false,
            "ExportBookmarksToPDFDestination",
            true);

    /**
     * A report that begins on a right-hand page, as its number 1 does, may have a blank page before it. LibreOffice 7.4 looks
     * the page of a footnote up by the number of the PDF's page: while the PDF lacks the blank ones that is another page,
     * and the link from a footnote to its mark has no width when that one is blank.
     */
    private static final Map<String, Object> FOOTNOTES_PDF = Map.of(
            "ExportBookmarks",
            false,
            "ExportNotes",
            false,
            "ReduceImageResolution",
            false,
            "UseTaggedPDF",
            false,
            "ExportBookmarksToPDFDestination",
            true,
            "IsSkipEmptyPages",
            false);

    private final OfficeProfile profile;
    private final Process process;
    private final OfficeLink link;
    private final OfficeTasks tasks;
    private final DocumentConverter converter;
    private final DocumentConverter mergedConverter;
    private final DocumentConverter footnotesConverter;
    private int conversions;

    private OfficeProcess(OfficeProfile profile, Process process, OfficeLink link, Duration taskTimeout) {
        this.profile = profile;
        this.process = process;
        this.link = link;
        this.tasks = new OfficeTasks(link, taskTimeout);
        this.converter = converter(PDF).build();
        this.mergedConverter = converter(MERGED_PDF).build();
        this.footnotesConverter =
                converter(FOOTNOTES_PDF).filterChain(new MergedFootnotes()).build();
    }

    private LocalConverter.Builder converter(Map<String, Object> pdf) {
        return LocalConverter.builder()
                .officeManager(tasks)
                .loadDocumentMode(LoadDocumentMode.LOCAL)
                // Without its filter's name, a broken file would be opened as plain text.
                .loadProperty("FilterName", "MS Word 2007 XML")
                .loadProperty("MacroExecutionMode", (short) 0)
                .storeProperty("FilterData", pdf);
    }

    /**
     * A process that has answered.
     *
     * @throws IOException when it does not start in time; nothing of it is left then
     */
    static OfficeProcess start(OfficeSettings settings) throws IOException {
        Path executable = OfficeHome.executable(settings.officeHome());
        OfficeProfile profile = OfficeProfile.create(settings.workDir());
        Process process = null;
        try {
            int port = freePort();
            process = launch(executable, profile, port);
            OfficeLink link = awaitLink(process, port, settings.startTimeout());
            if (link == null && process.exitValue() == AGAIN) {
                process = launch(executable, profile, port);
                link = awaitLink(process, port, settings.startTimeout());
            }
            if (link == null) {
                throw new IOException("LibreOffice ended with " + process.exitValue());
            }
            LOG.info("LibreOffice {} is up", process.pid());
            return new OfficeProcess(profile, process, link, settings.taskTimeout());
        } catch (IOException e) {
            if (process != null) {
                kill(process.toHandle());
            }
            profile.delete();
            throw e;
        }
    }

    /** The line once the process answers; null when it ended before it did. */
    private static @Nullable OfficeLink awaitLink(Process process, int port, Duration timeout) throws IOException {
        long deadline = System.nanoTime() + timeout.toNanos();
        try {
            while (System.nanoTime() < deadline) {
                OfficeLink link = OfficeLink.connect(port);
                if (link != null) {
                    return link;
                }
                if (process.waitFor(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                    return null;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IOException("LibreOffice did not answer in time");
    }

    private static Process launch(Path executable, OfficeProfile profile, int port) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                executable.toString(),
                "-env:UserInstallation=" + profile.home().toUri(),
                "--accept=socket,host=127.0.0.1,port=" + port + ",tcpNoDelay=1;urp;StarOffice.ComponentContext",
                "--headless",
                "--invisible",
                "--nologo",
                "--nodefault",
                "--norestore",
                "--nolockcheck",
                "--nofirststartwizard");
        Map<String, String> environment = builder.environment();
        // What the worker knows is not LibreOffice's business: no tokens, no proxies, no home.
        environment.keySet().removeIf(name -> !name.equals("PATH") && !name.equals("LANG") && !name.startsWith("LC_"));
        environment.put("HOME", profile.directory().toString());
        environment.put("TMPDIR", profile.temporary().toString());
        environment.put("SAL_USE_VCLPLUGIN", "svp");
        return builder.directory(profile.directory().toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The PDF of one docx; the documents are gone from disk when it returns. */
    byte[] convert(byte[] docx) throws IOException, OfficeException {
        return convert(docx, converter);
    }

    /** The PDF of a docx of many reports, with a destination for each bookmark. */
    byte[] convertMerged(byte[] docx, boolean footnotes) throws IOException, OfficeException {
        return convert(docx, footnotes ? footnotesConverter : mergedConverter);
    }

    private byte[] convert(byte[] docx, DocumentConverter with) throws IOException, OfficeException {
        conversions++;
        Path in = profile.temporary().resolve("in.docx");
        Path out = profile.temporary().resolve("out.pdf");
        try {
            Files.write(in, docx);
            with.convert(in.toFile())
                    .as(DefaultDocumentFormatRegistry.DOCX)
                    .to(out.toFile())
                    .as(DefaultDocumentFormatRegistry.PDF)
                    .execute();
            return Files.readAllBytes(out);
        } finally {
            Files.deleteIfExists(in);
            Files.deleteIfExists(out);
        }
    }

    /** How many documents it has taken. */
    int conversions() {
        return conversions;
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Whether it is still alive shortly after something went wrong: a dying process takes a moment. */
    boolean survives() {
        try {
            return !process.waitFor(LAST_BREATH.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return process.isAlive();
        }
    }

    /** Ends the process and whatever it started, and removes its files. There is nothing worth saving. */
    @Override
    public void close() {
        kill(process.toHandle());
        tasks.stop();
        link.close();
        try {
            profile.delete();
        } catch (IOException e) {
            LOG.warn("A LibreOffice profile could not be removed: {}", profile.directory());
        }
    }

    /** Ends what a killed JVM left running in an abandoned profile, and removes it. */
    static void removeAbandoned(Path workDir) throws IOException {
        for (OfficeProfile abandoned : OfficeProfile.abandoned(workDir)) {
            String mark = abandoned.home().toUri().toString();
            ProcessHandle.allProcesses()
                    .filter(handle -> handle.info().commandLine().orElse("").contains(mark))
                    .forEach(OfficeProcess::kill);
            abandoned.delete();
        }
    }

    /** From the top down: a script whose command is killed first would go on to its next line. */
    private static void kill(ProcessHandle handle) {
        Stream.concat(Stream.of(handle), handle.descendants()).toList().forEach(ProcessHandle::destroyForcibly);
        handle.onExit()
                .orTimeout(10, TimeUnit.SECONDS)
                .exceptionally(late -> handle)
                .join();
    }
}
