package io.resultflow.documents.render.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Walks the tags of one part in order, without building a tree: merging is on the way of every row. Names are taken with
 * their prefix, so the usual prefixes must mean the usual namespaces; a part where they do not is refused.
 */
final class Tags {
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final Map<String, String> USUAL = Map.of(
            "w", WORD,
            "r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
            "wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
            "o", "urn:schemas-microsoft-com:office:office");

    /** An attribute and where its value stands. */
    record Attribute(String name, int from, int to) {}

    private final String xml;
    private int next;
    private int from;
    private int to;
    private String name = "";
    private boolean end;
    private boolean empty;
    private int declaration;

    Tags(String xml) {
        this.xml = xml;
        this.declaration = declarationFrom(0);
    }

    /** Moves to the next tag; false at the end. */
    boolean next() throws Unmergeable {
        while (true) {
            from = xml.indexOf('<', next);
            if (from < 0) {
                return false;
            }
            if (xml.startsWith("<?", from)) {
                next = after("?>");
            } else if (xml.startsWith("<!--", from)) {
                next = after("-->");
            } else if (xml.startsWith("<![CDATA[", from)) {
                next = after("]]>");
            } else if (xml.startsWith("<!", from)) {
                throw new Unmergeable(Obstacle.FOREIGN_XML);
            } else {
                read();
                return true;
            }
        }
    }

    private void read() throws Unmergeable {
        end = xml.charAt(from + 1) == '/';
        int nameFrom = end ? from + 2 : from + 1;
        int at = nameFrom;
        while (at < xml.length() && !endsName(xml.charAt(at))) {
            at++;
        }
        name = xml.substring(nameFrom, at);
        at = close(at);
        to = at + 1;
        next = to;
        empty = xml.charAt(at - 1) == '/';
        while (declaration < to) {
            requireUsual();
            declaration = declarationFrom(declaration + 1);
        }
    }

    /** Where the tag's last character stands; attribute values may hold a {@code >}. */
    private int close(int start) throws Unmergeable {
        char quote = 0;
        for (int at = start; at < xml.length(); at++) {
            char c = xml.charAt(at);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return at;
            }
        }
        throw new Unmergeable(Obstacle.FOREIGN_XML);
    }

    private int after(String mark) throws Unmergeable {
        int at = xml.indexOf(mark, from);
        if (at < 0) {
            throw new Unmergeable(Obstacle.FOREIGN_XML);
        }
        return at + mark.length();
    }

    private int declarationFrom(int start) {
        int at = xml.indexOf("xmlns", start);
        return at < 0 ? Integer.MAX_VALUE : at;
    }

    private void requireUsual() throws Unmergeable {
        for (Attribute attribute : attributes()) {
            if (!attribute.name().startsWith("xmlns")) {
                continue;
            }
            String prefix =
                    attribute.name().equals("xmlns") ? "" : attribute.name().substring("xmlns:".length());
            String namespace = xml.substring(attribute.from(), attribute.to());
            String usual = USUAL.get(prefix);
            boolean isUsual = usual != null ? usual.equals(namespace) : !USUAL.containsValue(namespace);
            if (!isUsual) {
                throw new Unmergeable(Obstacle.FOREIGN_XML);
            }
        }
    }

    /** Whether this is the start of an element, empty or not, of this name. */
    boolean starts(String wanted) {
        return !end && name.equals(wanted);
    }

    String name() {
        return name;
    }

    /** Whether this is an end tag. */
    boolean isEnd() {
        return end;
    }

    /** Whether this tag is an element without content. */
    boolean isEmpty() {
        return empty;
    }

    int from() {
        return from;
    }

    /** After the tag's last character. */
    int to() {
        return to;
    }

    List<Attribute> attributes() {
        List<Attribute> attributes = new ArrayList<>();
        int at = from + 1 + name.length();
        while (true) {
            while (at < to && Character.isWhitespace(xml.charAt(at))) {
                at++;
            }
            int equals = xml.indexOf('=', at);
            if (at >= to || equals < 0 || equals >= to) {
                return attributes;
            }
            int quote = equals + 1;
            while (quote < to && Character.isWhitespace(xml.charAt(quote))) {
                quote++;
            }
            int valueEnd = xml.indexOf(xml.charAt(quote), quote + 1);
            if (valueEnd < 0 || valueEnd >= to) {
                return attributes;
            }
            attributes.add(new Attribute(xml.substring(at, equals).strip(), quote + 1, valueEnd));
            at = valueEnd + 1;
        }
    }

    @Nullable
    Attribute attribute(String wanted) {
        for (Attribute attribute : attributes()) {
            if (attribute.name().equals(wanted)) {
                return attribute;
            }
        }
        return null;
    }

    /** An attribute's value as it is written; empty when there is none. */
    String value(String wanted) {
        Attribute attribute = attribute(wanted);
        return attribute == null ? "" : xml.substring(attribute.from(), attribute.to());
    }

    String xml() {
        return xml;
    }

    private static boolean endsName(char c) {
        return c == '>' || c == '/' || Character.isWhitespace(c);
    }
}
