package io.resultflow.e2e.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One JSON line of a benchmark: name, rows, seconds, rows_per_second, cores, commit, java, and what else it measures. */
public final class BenchLine {
    private final ObjectNode line = new JsonMapper().createObjectNode();

    public BenchLine(Path root, String name, int rows, double seconds) throws IOException {
        line.put("name", name)
                .put("rows", rows)
                .put("seconds", rounded(seconds))
                .put("rows_per_second", rounded(rows / seconds))
                .put("cores", Runtime.getRuntime().availableProcessors())
                .put("commit", commit(root))
                .put("java", Runtime.version().toString());
    }

    public BenchLine with(String key, double value) {
        line.put(key, rounded(value));
        return this;
    }

    public BenchLine with(String key, String value) {
        line.put(key, value);
        return this;
    }

    public BenchLine with(String key, ObjectNode value) {
        line.set(key, value);
        return this;
    }

    public BenchLine with(String key, List<Double> values) {
        ArrayNode list = line.putArray(key);
        values.forEach(value -> list.add(rounded(value)));
        return this;
    }

    /** Numbers by name as one value of a line. */
    public static ObjectNode map(Map<String, ? extends Number> numbers) {
        ObjectNode map = new JsonMapper().createObjectNode();
        numbers.forEach((name, number) -> map.put(name, rounded(number.doubleValue())));
        return map;
    }

    @Override
    public String toString() {
        return line.toString();
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }

    private static String commit(Path root) throws IOException {
        Process git = new ProcessBuilder("git", "-C", root.toString(), "describe", "--always", "--dirty").start();
        return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
