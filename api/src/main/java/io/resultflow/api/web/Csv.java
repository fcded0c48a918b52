package io.resultflow.api.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** A table as a download, written as its rows come: RFC 4180 in UTF-8. What people typed never becomes a formula in it. */
public final class Csv implements Closeable {
    private final CSVPrinter out;

    private Csv(CSVPrinter out) {
        this.out = out;
    }

    /** Begins the answer with its header row. */
    public static Csv open(HttpServletResponse response, String filename, String... columns) throws IOException {
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + filename + "\"");
        Writer writer = response.getWriter();
        return new Csv(new CSVPrinter(
                writer, CSVFormat.RFC4180.builder().setHeader(columns).get()));
    }

    /** One row; numbers, times and ids stand as they are. */
    public void row(@Nullable Object... values) throws IOException {
        out.printRecord(Arrays.stream(values)
                .map(value -> value instanceof String text ? harmless(text) : value)
                .toArray());
    }

    /** A spreadsheet takes text that begins so for a formula. */
    public static @Nullable String harmless(@Nullable String text) {
        return text != null && text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
