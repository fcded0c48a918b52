package io.resultflow.e2e.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The peak resident memory of a process and of each process below it, from {@code /proc/<pid>/status} (Linux). */
public final class PeakMemory {
    private static final Pattern NAME = Pattern.compile("(?m)^Name:\\s*(\\S+)");
    private static final Pattern PEAK = Pattern.compile("(?m)^VmHWM:\\s*(\\d+) kB");

    private PeakMemory() {}

    /** MiB by process name and id, such as {@code soffice.bin-4711}. */
    public static Map<String, Long> mebibytes(ProcessHandle root) {
        Map<String, Long> peaks = new TreeMap<>();
        List<ProcessHandle> tree =
                Stream.concat(Stream.of(root), root.descendants()).toList();
        for (ProcessHandle process : tree) {
            String status = status(process);
            Matcher name = NAME.matcher(status);
            Matcher peak = PEAK.matcher(status);
            if (name.find() && peak.find()) {
                peaks.put(name.group(1) + "-" + process.pid(), Long.parseLong(peak.group(1)) / 1024);
            }
        }
        return peaks;
    }

    /** Empty for a process that ended between the listing and the reading: it has no peak to tell. */
    private static String status(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(process.pid()), "status"));
        } catch (IOException e) {
            return "";
        }
    }
}
