package io.resultflow.documents.template;

import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The parts of a Word package with their content types: which of them hold text, and whether it is a Word package at all. */
final class PackageParts {
    static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final List<String> TEXTS = List.of("document.main", "header", "footer", "footnotes", "endnotes");

    private final Map<String, byte[]> parts;
    private final Map<String, String> overrides = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, String> defaults = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /**
     * @throws Refused {@code FILE_TYPE_UNKNOWN} when it is no Word document, {@code FILE_UNSAFE} when it is one with macros
     */
    PackageParts(Map<String, byte[]> parts) {
        this.parts = parts;
        byte[] types = parts.get(CONTENT_TYPES);
        if (types == null) {
            throw new Refused(ProblemCode.FILE_TYPE_UNKNOWN);
        }
        for (Element element : Dom.elements(SafeXml.parse(CONTENT_TYPES, types))) {
            String type = element.getAttribute("ContentType");
            if ("Override".equals(element.getLocalName())) {
                String name = element.getAttribute("PartName");
                overrides.put(name.startsWith("/") ? name.substring(1) : name, type);
            } else if ("Default".equals(element.getLocalName())) {
                defaults.put(element.getAttribute("Extension"), type);
            }
        }
        for (String name : parts.keySet()) {
            String type = type(name).toLowerCase(Locale.ROOT);
            if (type.contains("macroenabled") || type.contains("vbaproject") || name.endsWith("vbaProject.bin")) {
                throw Problems.refuseUnsafe(name, UnsafeContent.MACROS);
            }
        }
        if (parts.keySet().stream().noneMatch(name -> kind(name) == 0)) {
            throw new Refused(
                    overrides.containsValue(WORD + "document.main+xml")
                            ? ProblemCode.FILE_BROKEN
                            : ProblemCode.FILE_TYPE_UNKNOWN);
        }
    }

    /** The names of the parts with text: body, headers, footers, notes. */
    List<String> texts() {
        return parts.keySet().stream()
                .filter(name -> kind(name) >= 0)
                .sorted(Comparator.comparing(this::kind).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** All names. */
    List<String> names() {
        return List.copyOf(parts.keySet());
    }

    /** Whether anybody may read a part as XML: what it is called and what it looks like, since relationships decide. */
    boolean isXml(String name) {
        String type = type(name);
        return name.endsWith(".rels")
                || type.endsWith("xml")
                || type.endsWith("vmlDrawing")
                || SafeXml.looksLikeXml(bytes(name));
    }

    byte[] bytes(String name) {
        byte[] bytes = parts.get(name);
        if (bytes == null) {
            throw new Refused(ProblemCode.FILE_BROKEN);
        }
        return bytes;
    }

    Document parse(String name) {
        return SafeXml.parse(name, bytes(name));
    }

    void replace(String name, Document document) {
        parts.put(name, PartWriter.bytes(document));
    }

    /** The name of the part that holds what another one points to. */
    static String relationshipsOf(String name) {
        int slash = name.lastIndexOf('/') + 1;
        return name.substring(0, slash) + "_rels/" + name.substring(slash) + ".rels";
    }

    /** Takes a part out that one part no longer points to, when no other does. */
    void release(String name, String relationships) {
        boolean needed = parts.keySet().stream()
                .filter(other -> other.endsWith(".rels") && !other.equals(relationships))
                .flatMap(other -> Dom.elements(parse(other)).stream()
                        .map(element -> resolve(other, element.getAttribute("Target"))))
                .anyMatch(name::equals);
        if (!needed) {
            remove(name);
        }
    }

    /** Says what parts with an extension are, when nothing says it yet. */
    void allow(String extension, String type) {
        if (defaults.putIfAbsent(extension, type) != null) {
            return;
        }
        Document types = parse(CONTENT_TYPES);
        Element root = types.getDocumentElement();
        String prefix = root.getPrefix() == null ? "" : root.getPrefix() + ":";
        Element allowed = types.createElementNS(root.getNamespaceURI(), prefix + "Default");
        allowed.setAttribute("Extension", extension);
        allowed.setAttribute("ContentType", type);
        root.insertBefore(allowed, root.getFirstChild());
        replace(CONTENT_TYPES, types);
    }

    /** Takes a part out, and its type with it. */
    void remove(String name) {
        parts.remove(name);
        overrides.remove(name);
        Document types = parse(CONTENT_TYPES);
        for (Element element : Dom.elements(types)) {
            if (element.getAttribute("PartName").equalsIgnoreCase("/" + name)) {
                Dom.remove(element);
            }
        }
        replace(CONTENT_TYPES, types);
    }

    /** The name of the part that a relationship of another part points to. */
    static String resolve(String relationships, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        int folder = relationships.indexOf("_rels/");
        Deque<String> path = new ArrayDeque<>(
                List.of(relationships.substring(0, Math.max(folder, 0)).split("/")));
        for (String step : target.split("/")) {
            if (step.equals("..")) {
                path.pollLast();
            } else if (!step.equals(".")) {
                path.addLast(step);
            }
        }
        path.remove("");
        return String.join("/", path);
    }

    /** How people call a part: {@code body}, {@code header1}. */
    static String spoken(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1).replaceAll("\\.xml(\\.rels)?$", "");
        return file.equals("document") ? "body" : file;
    }

    private int kind(String name) {
        String type = type(name);
        if (!type.startsWith(WORD) || !type.endsWith("+xml")) {
            return -1;
        }
        return TEXTS.indexOf(type.substring(WORD.length(), type.length() - "+xml".length()));
    }

    private String type(String name) {
        @Nullable String type = overrides.get(name);
        if (type == null) {
            type = defaults.get(name.substring(name.lastIndexOf('.') + 1));
        }
        return type == null ? "" : type;
    }
}
