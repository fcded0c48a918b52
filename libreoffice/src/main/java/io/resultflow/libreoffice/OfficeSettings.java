package io.resultflow.libreoffice;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How LibreOffice is run.
 *
 * @param processes how many run side by side; one per core is a good start
 * @param taskTimeout how long one document may take before its process is killed
 * @param queueTimeout how long a document waits for a free process
 * @param startTimeout how long a process may take until it answers
 * @param conversionsBeforeRestart after how many documents a process is replaced, between two documents
 * @param officeHome where LibreOffice is installed; null to look in the usual places
 * @param workDir where profiles and documents lie while they are needed; made when absent
 */
public record OfficeSettings(
        int processes,
        Duration taskTimeout,
        Duration queueTimeout,
        Duration startTimeout,
        int conversionsBeforeRestart,
        @Nullable Path officeHome,
        Path workDir) {
    public OfficeSettings {
        if (processes < 1 || conversionsBeforeRestart < 1) {
            throw new IllegalArgumentException("processes and conversionsBeforeRestart are at least 1");
        }
    }

    /** Settings that suit most machines. */
    public static OfficeSettings of(int processes, Path workDir) {
        return new OfficeSettings(
                processes, Duration.ofSeconds(60), Duration.ofMinutes(2), Duration.ofSeconds(60), 1000, null, workDir);
    }
}
