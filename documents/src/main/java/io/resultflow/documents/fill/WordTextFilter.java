package io.resultflow.documents.fill;

import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.lib.filter.Filter;
import org.jspecify.annotations.Nullable;

/**
 * The last filter of every printed expression: turns any value into the inside of a {@code w:t} element, where it can be
 * nothing but text. Line breaks and tabs become Word's own elements; characters that XML cannot hold are dropped. The
 * first argument is the part's prefix of Word's namespace with its colon, or empty; with two more, a marked result gets a run
 * of its own ({@link RunMarks}).
 */
final class WordTextFilter implements Filter {
    static final String NAME = "rf_text";

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public Object filter(@Nullable Object value, JinjavaInterpreter interpreter, String... args) {
        String prefix = args.length == 0 ? "" : args[0];
        if (value instanceof Flagged flagged && args.length == 3) {
            return RunMarks.ofArguments(args[1], args[2]).around(flagged, prefix);
        }
        return escape(Values.display(value), prefix);
    }

    static String escape(String text, String prefix) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int width = Character.charCount(c);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '\t' -> element(out, prefix, "tab");
                case '\r' -> {
                    if (i + 1 >= text.length() || text.charAt(i + 1) != '\n') {
                        element(out, prefix, "br");
                    }
                }
                case '\n', 0x0B, 0x0C, 0x85, 0x2028, 0x2029 -> element(out, prefix, "br");
                default -> {
                    if (isXmlCharacter(c)) {
                        out.appendCodePoint(c);
                    }
                }
            }
            i += width;
        }
        return out.toString();
    }

    private static void element(StringBuilder out, String prefix, String name) {
        out.append("</").append(prefix).append("t><").append(prefix).append(name);
        out.append("/><").append(prefix).append("t xml:space=\"preserve\">");
    }

    /** XML 1.0, production 2, without the controls that no font shows. */
    private static boolean isXmlCharacter(int c) {
        return (c >= 0x20 && c <= 0x7E) || (c >= 0xA0 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    }
}
