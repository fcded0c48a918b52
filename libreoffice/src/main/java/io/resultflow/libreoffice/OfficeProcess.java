package io.resultflow.libreoffice;

import io.resultflow.domain.template.PdfForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jodconverter.core.DocumentConverter;
import org.jodconverter.core.document.DefaultDocumentFormatRegistry;
import org.jodconverter.core.office.OfficeException;
import org.jodconverter.core.office.OfficeManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One LibreOffice with its own profile, spoken to through a pipe. Takes one document at a time. */
final class OfficeProcess implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OfficeProcess.class);
    private static final Duration LAST_BREATH = Duration.ofMillis(250);

    private final OfficeProfile profile;
    private final Process process;
    private final OfficeLink link;
    private final OfficeTasks tasks;
    private final Map<PdfForm, DocumentConverter> converters = new EnumMap<>(PdfForm.class);
    private final DocumentConverter mergedConverter;
    private final DocumentConverter footnotesConverter;
    /** When nothing of it runs any more. */
    private final CompletableFuture<Void> end;

    private final long since = System.nanoTime();
    private int conversions;

    private OfficeProcess(OfficeProfile profile, OfficeLaunch.Started started, OfficeSettings settings, boolean group) {
        this.profile = profile;
        this.process = started.process();
        this.link = started.link();
        this.tasks = new OfficeTasks(link, settings.taskTimeout());
        PdfExport export = new PdfExport(tasks);
        for (PdfForm form : PdfForm.values()) {
            converters.put(form, export.of(form));
        }
        this.mergedConverter = export.merged(false);
        this.footnotesConverter = export.merged(true);
        // At once: later, the number of a group that is empty may be another's.
        this.end = process.onExit().thenAccept(gone -> {
            if (group) {
                ProcessGroup.killMembers(gone.pid());
            }
        });
    }

    /**
     * A process that has answered.
     *
     * @throws IOException when it does not start in time; nothing of it is left then
     */
    static OfficeProcess start(OfficeSettings settings, Confinement confinement) throws IOException {
        OfficeProfile profile = OfficeProfile.create(settings.workDir());
        try {
            OfficeLaunch.Started started = new OfficeLaunch(settings, confinement).start(profile);
            LOG.info("LibreOffice {} is up", started.process().pid());
            return new OfficeProcess(profile, started, settings, confinement.ownSession());
        } catch (IOException e) {
            profile.delete();
            throw e;
        }
    }

    /** The PDF of one docx; the documents are gone from disk when it returns. */
    byte[] convert(byte[] docx, PdfForm form) throws IOException, OfficeException {
        return convert(docx, Objects.requireNonNull(converters.get(form)));
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

    /** Whether it has served long enough, and why. */
    Optional<Departure> due(Recycling recycling) {
        return recycling.due(conversions, ResidentMemory.of(pid()), Duration.ofNanos(System.nanoTime() - since));
    }

    /** For tasks that are no conversions. */
    OfficeManager tasks() {
        return tasks;
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Runs when it has ended, by itself or not, with all that it had started. */
    void whenEnded(Runnable action) {
        var unused = end.thenRun(action);
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
        if (process.isAlive()) {
            ProcessGroup.kill(process.toHandle());
        }
        end.completeOnTimeout(null, 10, TimeUnit.SECONDS).join();
        tasks.stop();
        link.close();
        try {
            profile.delete();
        } catch (IOException e) {
            LOG.warn("A LibreOffice profile could not be removed: {}", profile.directory());
        }
    }

    /** Ends what a killed JVM left running in abandoned profiles, and removes them. */
    static void removeAbandoned(Path workDir) throws IOException {
        for (OfficeProfile abandoned : OfficeProfile.abandoned(workDir)) {
            ProcessGroup.killAllOf(abandoned);
            new OfficePipe(abandoned).remove();
            abandoned.delete();
        }
    }
}
