package io.resultflow.documents.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Knows the pages and the XML that programs save under a workbook's name, which Excel opens and asks about. */
final class WebPage {
    private static final int HEAD = 512;

    private static final List<String> BEGINNINGS =
            List.of("<?xml", "<!doctype", "<html", "<head", "<meta", "<style", "<body", "<table", "mime-version:");

    private WebPage() {}

    /** Whether the file begins like one, in whatever encoding. */
    static boolean begins(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1)
                    .replaceAll("^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)", "")
                    .replace("\0", "")
                    .stripLeading()
                    .toLowerCase(Locale.ROOT);
            return BEGINNINGS.stream().anyMatch(head::startsWith);
        }
    }
}
