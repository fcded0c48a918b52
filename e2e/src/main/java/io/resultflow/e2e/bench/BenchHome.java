package io.resultflow.e2e.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** An empty directory for a benchmark's state, gone with the benchmark. */
public record BenchHome(Path path) implements AutoCloseable {
    public static BenchHome create() throws IOException {
        return new BenchHome(Files.createTempDirectory("resultflow-bench"));
    }

    @Override
    public void close() throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(path)) {
            deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            Files.deleteIfExists(file);
        }
    }
}
