package io.resultflow.engines.tool;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Puts Temporal's CLI into the cache: from its official download, or compiled by Go when that cannot be
 * reached.
 *
 * @param cache the folder; the program is {@code temporal} in it
 */
record TemporalInstaller(Search go, Path cache) implements Tool.Installer {
    private static final String VERSION = "v1.5.1";
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);
    private static final Duration DOWNLOAD_LIMIT = Duration.ofMinutes(3);

    @Override
    public void install(Consumer<String> say) throws IOException, InterruptedException {
        Files.createDirectories(cache);
        if (download(say)) {
            return;
        }
        Optional<Path> compiler = go.find();
        if (compiler.isEmpty()) {
            return;
        }
        new LongCommand(
                        "Compiling Temporal's CLI " + VERSION + ", which takes about four minutes once",
                        List.of(
                                compiler.get().toString(),
                                "install",
                                "github.com/temporalio/cli/cmd/temporal@" + VERSION),
                        Map.of("GOBIN", cache.toString()),
                        cache.resolve("install.log"))
                .run(say);
    }

    private boolean download(Consumer<String> say) throws IOException, InterruptedException {
        URI source = URI.create("https://temporal.download/cli/archive/" + VERSION + "?platform=" + platform()
                + "&arch=" + architecture());
        say.accept("Downloading Temporal's CLI " + VERSION);
        Path folder = Files.createTempDirectory(cache, "download");
        Path archive = folder.resolve("temporal.tar.gz");
        try {
            HttpResponse<Path> answer = HttpClient.newBuilder()
                    .connectTimeout(CONNECT_LIMIT)
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build()
                    .send(HttpRequest.newBuilder(source).timeout(DOWNLOAD_LIMIT).build(), BodyHandlers.ofFile(archive));
            return answer.statusCode() == 200 && unpack(archive, folder, say);
        } catch (IOException e) {
            say.accept("The download cannot be reached: " + e.getClass().getSimpleName());
            return false;
        } finally {
            Files.deleteIfExists(archive);
            Files.deleteIfExists(folder.resolve("temporal"));
            Files.deleteIfExists(folder);
        }
    }

    private boolean unpack(Path archive, Path folder, Consumer<String> say) throws IOException, InterruptedException {
        Path program = folder.resolve("temporal");
        boolean works = run(say, "Unpacking", "tar", "-xzf", archive.toString(), "-C", folder.toString(), "temporal")
                && run(say, "Trying", program.toString(), "--version");
        if (works) {
            Files.move(program, cache.resolve("temporal"), StandardCopyOption.ATOMIC_MOVE);
        }
        return works;
    }

    private boolean run(Consumer<String> say, String what, String... command) throws IOException, InterruptedException {
        return new LongCommand(what + " Temporal's CLI", List.of(command), Map.of(), cache.resolve("install.log"))
                .run(say);
    }

    private static String platform() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
    }

    private static String architecture() {
        return "aarch64".equals(System.getProperty("os.arch")) ? "arm64" : "amd64";
    }
}
