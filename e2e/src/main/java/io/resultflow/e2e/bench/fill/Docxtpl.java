package io.resultflow.e2e.bench.fill;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The Python library docxtpl in an environment of its own, made once from PyPI, its versions fixed. */
final class Docxtpl {
    private static final List<String> PACKAGES =
            List.of("docxtpl==0.20.2", "python-docx==1.2.0", "Jinja2==3.1.6", "lxml==6.1.3");

    private final Path python;
    private final Path script;

    private Docxtpl(Path python, Path script) {
        this.python = python;
        this.script = script;
    }

    /**
     * @param cache where tools are kept from run to run
     * @throws IOException when Python or one of the packages cannot be had, with what was tried
     */
    static Docxtpl in(Path cache) throws IOException, InterruptedException {
        Path environment = Files.createDirectories(cache).resolve("docxtpl-0.20.2");
        Path ready = environment.resolve("ready");
        Path python = environment.resolve("bin/python").toAbsolutePath();
        if (!Files.exists(ready)) {
            run(List.of("python3", "-m", "venv", environment.toString()));
            List<String> install = new ArrayList<>(
                    List.of(python.toString(), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"));
            install.addAll(PACKAGES);
            run(install);
            Files.createFile(ready);
        }
        Path script = environment.resolve("docxtpl_fill.py");
        try (InputStream source = Docxtpl.class.getResourceAsStream("docxtpl_fill.py")) {
            Files.copy(Objects.requireNonNull(source), script, StandardCopyOption.REPLACE_EXISTING);
        }
        return new Docxtpl(python, script.toAbsolutePath());
    }

    /** Writes a template with names that docxtpl can read too, its body as often as asked. */
    void prepare(Path source, Path target, int pages) throws IOException, InterruptedException {
        run(List.of(python.toString(), script.toString(), "prepare", source.toString(), target.toString(), "" + pages));
    }

    /** Milliseconds that one fill takes. */
    double milliseconds(Path template, Path rows, int seconds) throws IOException, InterruptedException {
        String out = run(List.of(
                python.toString(), script.toString(), "time", template.toString(), rows.toString(), "" + seconds));
        return Double.parseDouble(out.strip());
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("failed: " + String.join(" ", command));
        }
        return out;
    }
}
