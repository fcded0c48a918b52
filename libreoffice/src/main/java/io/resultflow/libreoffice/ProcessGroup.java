package io.resultflow.libreoffice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends a process together with all that it has started, also what has lost its parent. */
final class ProcessGroup {
    private static final Logger LOG = LoggerFactory.getLogger(ProcessGroup.class);

    private ProcessGroup() {}

    /** Ends a process, its descendants and, where it leads one, its group; returns when the process is gone. */
    static void kill(ProcessHandle process) {
        // From the top down: a script whose command is killed first would go on to its next line.
        List<ProcessHandle> family =
                Stream.concat(Stream.of(process), process.descendants()).toList();
        killMembers(process.pid());
        family.forEach(ProcessHandle::destroyForcibly);
        process.onExit()
                .orTimeout(10, TimeUnit.SECONDS)
                .exceptionally(late -> process)
                .join();
    }

    /** Ends what is left of a group; nothing when there is none. While one of it lives, its number means no other. */
    static void killMembers(long group) {
        try {
            // The shell's own kill: the program of that name is missing from small images.
            new ProcessBuilder("sh", "-c", "kill -s KILL -- -" + group)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            LOG.debug("No shell here", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends every process that was started for this profile, known by its command or its environment. */
    static void killAllOf(OfficeProfile profile) {
        String inCommand = profile.installation();
        String inEnvironment = "TMPDIR=" + profile.temporary() + "\0";
        ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .filter(process -> process.info().commandLine().orElse("").contains(inCommand)
                        || environment(process).contains(inEnvironment))
                .forEach(ProcessGroup::kill);
    }

    /** Empty for another user's process, and outside Linux. */
    private static String environment(ProcessHandle process) {
        try {
            return Files.readString(
                    Path.of("/proc", Long.toString(process.pid()), "environ"), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }
}
