package io.resultflow.libreoffice;

import io.resultflow.documents.render.ConversionFailed;
import io.resultflow.documents.render.PdfConverter;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.template.PdfForm;
import java.io.IOException;
import java.util.List;
import org.jodconverter.core.office.OfficeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes PDFs with a pool of warm LibreOffice processes; {@link #close} leaves none behind. A process that crashes or hangs
 * is killed and replaced, and its document tried once more elsewhere.
 */
public final class OfficeConverter implements PdfConverter, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OfficeConverter.class);
    private static final int ATTEMPTS = 2;

    private final OfficePool pool;

    private final Confinement confinement;

    private OfficeConverter(OfficePool pool, Confinement confinement) {
        this.pool = pool;
        this.confinement = confinement;
    }

    /**
     * Starts all processes, side by side, and returns when each but the spare has answered.
     *
     * @throws IllegalStateException when LibreOffice is not installed or does not start
     */
    public static OfficeConverter start(OfficeSettings settings) {
        Confinement confinement = Confinement.strictest();
        OfficePool pool = new OfficePool(settings, confinement);
        pool.start();
        return new OfficeConverter(pool, confinement);
    }

    /**
     * The PDF of one docx.
     *
     * @throws ConversionFailed permanently, {@code CONVERSION_FAILED} when LibreOffice will not open it, {@code
     *     CONVERSION_TIMEOUT} when it hung twice; for now, {@code CONVERSION_FAILED} when the process crashed twice, {@code
     *     ENGINE_UNAVAILABLE} when no process came free in time
     */
    @Override
    public byte[] convert(byte[] docx) throws ConversionFailed {
        return convert(docx, PdfForm.STANDARD);
    }

    @Override
    public byte[] convert(byte[] docx, PdfForm form) throws ConversionFailed {
        return convert(docx, (process, report) -> process.convert(report, form), ATTEMPTS);
    }

    @Override
    public byte[] convertMerged(byte[] docx, boolean footnotes) throws ConversionFailed {
        return convert(docx, (process, merged) -> process.convertMerged(merged, footnotes), 1);
    }

    /** One way of using a process. */
    private interface Use {
        byte[] of(OfficeProcess process, byte[] docx) throws OfficeException, IOException;
    }

    private byte[] convert(byte[] docx, Use use, int attempts) throws ConversionFailed {
        if (docx.length == 0) { // LibreOffice takes it for a blank sheet
            throw ConversionFailed.permanently(ProblemCode.CONVERSION_FAILED, null);
        }
        ConversionFailed last = null;
        for (int attempt = 1; attempt <= attempts; attempt++) {
            OfficeProcess process = borrow();
            try {
                byte[] pdf = use.of(process, docx);
                pool.giveBack(process);
                return pdf;
            } catch (OfficeException | IOException | RuntimeException e) {
                last = failed(process, e);
                if (last.code() == ProblemCode.CONVERSION_FAILED && !last.isTransient()) {
                    throw last;
                }
            }
        }
        throw requireFailure(last);
    }

    private OfficeProcess borrow() throws ConversionFailed {
        try {
            OfficeProcess process = pool.borrow();
            if (process != null) {
                return process;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw ConversionFailed.forNow(ProblemCode.ENGINE_UNAVAILABLE, null);
    }

    /** Decides the process's fate and the document's. */
    private ConversionFailed failed(OfficeProcess process, Exception thrown) {
        ConversionFailure failure = ConversionFailure.of(thrown, process.survives());
        LOG.warn("A conversion failed in LibreOffice {}: {}", process.pid(), failure);
        switch (failure) {
            case DOCUMENT -> pool.giveBack(process);
            case TIMEOUT -> pool.replace(process, Departure.HUNG);
            case CRASH -> pool.replace(process, Departure.CRASHED);
        }
        // The cause is left out: its message names files and may quote the document.
        return switch (failure) {
            case DOCUMENT -> ConversionFailed.permanently(ProblemCode.CONVERSION_FAILED, null);
            case TIMEOUT -> ConversionFailed.permanently(ProblemCode.CONVERSION_TIMEOUT, null);
            case CRASH -> ConversionFailed.forNow(ProblemCode.CONVERSION_FAILED, null);
        };
    }

    private static ConversionFailed requireFailure(@Nullable ConversionFailed failure) {
        return failure != null ? failure : ConversionFailed.forNow(ProblemCode.ENGINE_UNAVAILABLE, null);
    }

    /** How many processes are up, the spare among them. */
    public int alive() {
        return pool.running().size();
    }

    /** What has happened to the processes since the start. */
    public OfficeCounts counts() {
        return pool.counts();
    }

    /** Whether LibreOffice could reach somebody: only where the system does not let us take the network from it. */
    public boolean hasNetwork() {
        return confinement.network();
    }

    /** The ids of the processes that are up, in the order in which they get work: the spare's is the last. */
    public List<Long> pids() {
        return pool.running().stream().map(OfficeProcess::pid).toList();
    }

    @Override
    public void close() {
        pool.close();
    }
}
