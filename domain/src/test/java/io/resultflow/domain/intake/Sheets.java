package io.resultflow.domain.intake;

import io.resultflow.domain.template.Placeholder;
import java.util.Arrays;
import java.util.List;

/** Short words for rows and placeholders in tests. */
final class Sheets {
    private Sheets() {}

    /** A row of texts; what begins with {@code #} is a formula's error, digits with a point are a number. */
    static Row row(int index, String... texts) {
        return new Row(index, Arrays.stream(texts).map(Sheets::cell).toList());
    }

    private static Cell cell(String text) {
        if (text.startsWith("#")) {
            return new Cell(text, Cell.Kind.ERROR, text);
        }
        return text.matches("[0-9]+\\.[0-9]+") ? new Cell(text, Cell.Kind.NUMBER, text) : Cell.text(text);
    }

    static Header header(String... names) {
        return Header.of(row(1, names));
    }

    static Placeholder required(String name) {
        return new Placeholder(name, Placeholder.Kind.TEXT, true);
    }

    static Placeholder optional(String name) {
        return new Placeholder(name, Placeholder.Kind.TEXT, false);
    }

    static IntakeSpec spec(Placeholder... placeholders) {
        return IntakeSpec.of(List.of(placeholders), "VN");
    }
}
