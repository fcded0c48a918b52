package io.resultflow.e2e.bench.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A fresh {@code soffice --convert-to pdf} for each document, each thread with a profile of its own. */
record FreshOffices(Path home, List<byte[]> documents) implements Throughput.Work {
    @Override
    public void once(int thread, int turn) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(home.resolve("fresh-" + thread));
        Path docx = folder.resolve("in.docx");
        Path pdf = folder.resolve("in.pdf");
        Files.deleteIfExists(pdf);
        Files.write(docx, documents.get(turn % documents.size()));
        Process process = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "pdf",
                        "--outdir",
                        folder.toString(),
                        docx.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES) || !Files.exists(pdf)) {
            throw new IOException("soffice made no PDF");
        }
    }
}
