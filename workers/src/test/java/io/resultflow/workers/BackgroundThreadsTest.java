package io.resultflow.workers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class BackgroundThreadsTest {
    private static final ThreadFactory THREADS = new BackgroundThreads("behind");

    @Test
    void a_thread_and_those_that_it_starts_step_back() throws Exception {
        CompletableFuture<String> own = new CompletableFuture<>();
        CompletableFuture<String> started = new CompletableFuture<>();
        THREADS.newThread(() -> {
                    own.complete(nice());
                    new Thread(() -> started.complete(nice())).start();
                })
                .start();

        assertThat(own.get(10, TimeUnit.SECONDS)).isEqualTo("10");
        assertThat(started.get(10, TimeUnit.SECONDS)).isEqualTo("10");
    }

    @Test
    void whoever_makes_one_stays_where_it_is() throws Exception {
        String before = nice();
        ExecutorService behind = Executors.newSingleThreadExecutor(THREADS);
        behind.submit(() -> {}).get(10, TimeUnit.SECONDS);
        behind.shutdown();

        assertThat(nice()).isEqualTo(before).isNotEqualTo("10");
    }

    /** The 19th field of the thread's own line (proc(5)); the second, its name, may hold spaces. */
    private static String nice() {
        try {
            String line = Files.readString(Path.of("/proc/thread-self/stat"));
            return line.substring(line.lastIndexOf(')') + 2).split(" ")[19 - 3];
        } catch (IOException e) {
            return e.toString();
        }
    }
}
