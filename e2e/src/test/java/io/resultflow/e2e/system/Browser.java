package io.resultflow.e2e.system;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The system's Chromium as an old phone (360 × 740) or on a desk (1280 × 800), driven by Playwright, which downloads nothing. */
public final class Browser implements AutoCloseable {
    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final com.microsoft.playwright.Browser chromium;

    public Browser() {
        this(List.of());
    }

    private Browser(List<String> further) {
        List<String> flags = new ArrayList<>(List.of(
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync"));
        flags.addAll(further);
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(flags));
    }

    /** One that finds {@code host} on this machine, and takes its certificate. */
    public static Browser finding(String host) {
        return new Browser(List.of("--host-resolver-rules=MAP " + host + " 127.0.0.1", "--ignore-certificate-errors"));
    }

    /** A phone of its own: no cookie of another one. */
    public BrowserContext phone(String locale, boolean javaScript) {
        return chromium.newContext(of(360, 740, locale).setDeviceScaleFactor(2).setJavaScriptEnabled(javaScript));
    }

    /** A computer of its own. */
    public BrowserContext desk(String locale) {
        return chromium.newContext(of(1280, 800, locale));
    }

    private static com.microsoft.playwright.Browser.NewContextOptions of(int width, int height, String locale) {
        return new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale(locale);
    }

    private static Path executable() {
        String configured = System.getenv().getOrDefault("RESULTFLOW_CHROMIUM", "");
        return Stream.of(configured, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "install Chromium (apt-get install chromium) or set RESULTFLOW_CHROMIUM"));
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
