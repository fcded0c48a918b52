package io.resultflow.libreoffice;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How LibreOffice is run.
 *
 * @param processes how many work side by side, with one more that stands by; one per core is a good start
 * @param taskTimeout how long one document may take before its process is killed
 * @param queueTimeout how long a document waits for a free process
 * @param startTimeout how long a process may take until it answers
 * @param recycling when a process is replaced, between two documents
 * @param officeHome where LibreOffice is installed; null to look in the usual places
 * @param workDir where profiles and documents lie while they are needed; made when absent
 */
public record OfficeSettings(
        int processes,
        Duration taskTimeout,
        Duration queueTimeout,
        Duration startTimeout,
        Recycling recycling,
        @Nullable Path officeHome,
        Path workDir) {
    public OfficeSettings {
        if (processes < 1) {
            throw new IllegalArgumentException("at least one process");
        }
    }

    /** Settings that suit most machines. */
    public static OfficeSettings of(int processes, Path workDir) {
        return new OfficeSettings(
                processes,
                Duration.ofSeconds(60),
                Duration.ofMinutes(2),
                Duration.ofSeconds(60),
                Recycling.USUAL,
                null,
                workDir);
    }

    /** The same with another time for one document. */
    public OfficeSettings withTaskTimeout(Duration timeout) {
        return new OfficeSettings(processes, timeout, queueTimeout, startTimeout, recycling, officeHome, workDir);
    }

    /** The same with other limits of a process's life. */
    public OfficeSettings withRecycling(Recycling other) {
        return new OfficeSettings(processes, taskTimeout, queueTimeout, startTimeout, other, officeHome, workDir);
    }

    /** The same with another LibreOffice; null to look in the usual places. */
    public OfficeSettings withOfficeHome(@Nullable Path home) {
        return new OfficeSettings(processes, taskTimeout, queueTimeout, startTimeout, recycling, home, workDir);
    }
}
