package io.resultflow.engines.tool;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Every program beside Java.
 *
 * @param temporal Temporal's CLI, which holds the server
 * @param libreOffice {@code soffice} with Writer and Calc, and fonts with Vietnamese letters
 * @param chromium for the tests alone
 * @param poppler {@code pdftoppm}, for the tests alone
 */
public record Tools(Tool temporal, Tool libreOffice, Tool chromium, Tool poppler) {
    private static final List<String> OFFICE_PACKAGES = List.of(
            "libreoffice-writer-nogui",
            "libreoffice-calc-nogui",
            "fonts-liberation",
            "fonts-dejavu-core",
            "fonts-noto-core",
            "fonts-crosextra-carlito",
            "fonts-crosextra-caladea",
            "libjemalloc2",
            "poppler-utils");

    /**
     * Where each is looked for.
     *
     * @param environment settings and {@code PATH}
     * @param home ResultFlow's state directory: its folder {@code tools} is the cache
     */
    public static Tools of(Map<String, String> environment, Path home) {
        Path cache = home.toAbsolutePath().resolve("tools");
        Path user = Path.of(environment.getOrDefault("HOME", "/"));
        Search go = new Search("RESULTFLOW_GO", List.of("go"), List.of(Path.of("/usr/local/go/bin/go")), environment);
        return new Tools(
                new Tool(
                        "Temporal's CLI",
                        search(
                                environment,
                                "RESULTFLOW_TEMPORAL",
                                List.of("temporal"),
                                user.resolve("go/bin/temporal"),
                                cache.resolve("temporal")),
                        new TemporalInstaller(go, cache),
                        "install it from https://temporal.io/setup/install-temporal-cli, or install Go 1.24 or newer"
                                + " and start again"),
                new Tool(
                        "LibreOffice",
                        search(
                                environment,
                                "RESULTFLOW_LIBREOFFICE",
                                List.of("soffice"),
                                Path.of("/usr/lib/libreoffice/program/soffice"),
                                Path.of("/opt/libreoffice/program/soffice"),
                                Path.of("/Applications/LibreOffice.app/Contents/MacOS/soffice")),
                        new PackageInstaller("LibreOffice", OFFICE_PACKAGES, cache),
                        "install LibreOffice Writer and Calc, on Debian by: apt-get install "
                                + String.join(" ", OFFICE_PACKAGES)),
                new Tool(
                        "Chromium",
                        search(
                                environment,
                                "RESULTFLOW_CHROMIUM",
                                List.of("chromium", "chromium-browser", "google-chrome")),
                        new PackageInstaller("Chromium", List.of("chromium"), cache),
                        "install Chromium, on Debian by: apt-get install chromium"),
                new Tool(
                        "Poppler",
                        search(environment, "RESULTFLOW_PDFTOPPM", List.of("pdftoppm")),
                        new PackageInstaller("Poppler", List.of("poppler-utils"), cache),
                        "install Poppler's tools, on Debian by: apt-get install poppler-utils"));
    }

    private static Search search(
            Map<String, String> environment, String setting, List<String> commands, Path... places) {
        return new Search(setting, commands, Stream.of(places).toList(), environment);
    }
}
