package io.resultflow.e2e.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The processor time that a process and each process below it have used, user and system, by name: {@code java},
 * {@code temporal}, {@code soffice.bin}. From {@code /proc/<pid>/stat} (Linux), in hundredths of a second.
 *
 * @param seconds by process name
 */
public record CpuTime(Map<String, Double> seconds) {
    private static final double TICKS_PER_SECOND = 100;
    /** After the name in parentheses: user and system time are the 12th and 13th field. */
    private static final int USER = 11;

    private static final int SYSTEM = 12;

    public CpuTime {
        seconds = Map.copyOf(seconds);
    }

    /** What was used until now. A process that has ended counts no more. */
    public static CpuTime of(ProcessHandle root) {
        Map<String, Double> seconds = new TreeMap<>();
        List<ProcessHandle> tree =
                Stream.concat(Stream.of(root), root.descendants()).toList();
        for (ProcessHandle process : tree) {
            String stat = stat(process);
            int name = stat.indexOf('(');
            int rest = stat.lastIndexOf(')');
            if (name >= 0 && rest > name) {
                String[] fields = stat.substring(rest + 2).split(" ", -1);
                double used = (Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM])) / TICKS_PER_SECOND;
                seconds.merge(stat.substring(name + 1, rest), used, Double::sum);
            }
        }
        return new CpuTime(seconds);
    }

    /** Milliseconds a row since {@code before}, by name; of processes that used next to nothing, none. */
    public Map<String, Double> millisPerRow(CpuTime before, int rows) {
        Map<String, Double> millis = new TreeMap<>();
        seconds.forEach((name, used) -> {
            double each = (used - before.seconds.getOrDefault(name, 0.0)) * 1000 / rows;
            if (each >= 0.1) {
                millis.put(name, each);
            }
        });
        return millis;
    }

    /** Empty for a process that ended between the listing and the reading. */
    private static String stat(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"));
        } catch (IOException e) {
            return "";
        }
    }
}
