package io.resultflow.documents.template;

import io.resultflow.documents.fill.Printing;
import io.resultflow.domain.problem.Issue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.ProcessingInstruction;

/**
 * Finds the pictures whose alternative text is a tag ({@code {{ signature | image }}}) and makes frames of them: each keeps
 * its place, its size and its border, and waits for a row's picture.
 */
final class PictureFrames {
    /** Key of a frame's {@link Opening}, at the instruction that stands before its drawing. */
    static final String OPENING = "opening";

    private static final String PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    private static final String STRICT_PICTURE = "http://purl.oclc.org/ooxml/drawingml/picture";

    private final String part;
    private final List<Issue> issues;
    private final Set<String> replaced = new HashSet<>();

    /** What is known of a frame before its expression is read. */
    record Opening(PictureTag tag, String source, long width, long height, String blip, String embed) {}

    private PictureFrames(String part, List<Issue> issues) {
        this.part = part;
        this.issues = issues;
    }

    /** Makes the frames and tells the ids of the relationships to the pictures that stood in them. */
    static Set<String> open(String part, Document document, List<Issue> issues) {
        PictureFrames frames = new PictureFrames(part, issues);
        for (Element element : Dom.elements(document)) {
            if (isPicture(element) && Dom.isPlaced(element)) {
                frames.picture(element);
            }
        }
        return frames.replaced;
    }

    private static boolean isPicture(Element element) {
        return "pic".equals(element.getLocalName())
                && (PICTURE.equals(element.getNamespaceURI()) || STRICT_PICTURE.equals(element.getNamespaceURI()));
    }

    private void picture(Element picture) {
        Element drawing = Dom.ancestor(picture, "drawing");
        if (drawing == null) {
            return;
        }
        boolean alone =
                Dom.elements(drawing).stream().filter(PictureFrames::isPicture).count() == 1;
        @Nullable Element speaking = describedBy(picture, "cNvPr");
        if (speaking == null && alone) {
            speaking = describedBy(drawing, "docPr");
        }
        if (speaking == null) {
            return;
        }
        String source = text(speaking);
        PictureTag tag = PictureTag.of(Tag.of(0, source.length(), source).content());
        Element blip = first(picture, "blip");
        Element extent = first(picture, "ext");
        if (tag == null || blip == null || extent == null) {
            issues.add(Problems.syntax(part, source, TagFault.PICTURE_PLACE, source));
            return;
        }
        describe(alone ? drawing : picture, tag.name());
        frame(alone ? drawing : picture, blip, tag, source, extent);
    }

    private void frame(Element frame, Element blip, PictureTag tag, String source, Element extent) {
        Attr embed = embed(blip);
        for (Element inner : Dom.elements(blip)) {
            Attr shown = embed(inner);
            if (shown != null) {
                replaced.add(shown.getValue());
            }
        }
        String embedName = embed == null ? "r:embed" : embed.getName();
        Element crop = next(blip, "srcRect");
        if (crop != null) {
            Dom.remove(crop);
        }
        blip.getParentNode().replaceChild(instruction(blip, Printing.FRAMED), blip);
        ProcessingInstruction opens = instruction(frame, "");
        opens.setUserData(
                OPENING,
                new Opening(tag, source, length(extent, "cx"), length(extent, "cy"), blip.getNodeName(), embedName),
                null);
        frame.getParentNode().insertBefore(opens, frame);
        frame.getParentNode().insertBefore(instruction(frame, Printing.FRAME_CLOSES), frame.getNextSibling());
        dropFallback(frame);
    }

    private static long length(Element extent, String side) {
        try {
            return Math.max(1, Long.parseLong(extent.getAttribute(side)));
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    /** What old editors would show instead is the picture of the template itself. */
    private static void dropFallback(Node frame) {
        for (Node up = frame.getParentNode(); up != null; up = up.getParentNode()) {
            if ("AlternateContent".equals(up.getLocalName())) {
                Dom.children(up).stream()
                        .filter(child -> "Fallback".equals(child.getLocalName()))
                        .forEach(Dom::remove);
            }
        }
    }

    private static ProcessingInstruction instruction(Node place, String data) {
        return place.getOwnerDocument().createProcessingInstruction(PartWriter.TAG, data);
    }

    /** The element of this name whose alternative text prints a picture, or null. */
    private static @Nullable Element describedBy(Element holder, String name) {
        Element properties = first(holder, name);
        return properties == null || !isPictureTag(text(properties)) ? null : properties;
    }

    private static String text(Element properties) {
        String description =
                DollarNames.rewritten(properties.getAttribute("descr").strip());
        return isPictureTag(description)
                ? description
                : DollarNames.rewritten(properties.getAttribute("title").strip());
    }

    static boolean isPictureTag(String text) {
        return text.startsWith("{{")
                && text.endsWith("}}")
                && PictureTag.of(Tag.of(0, text.length(), text).content()) != null;
    }

    /** The tag gives way to the value's name, for those who listen to documents. */
    private static void describe(Element frame, String name) {
        for (Element element : Dom.elements(frame)) {
            for (String attribute : List.of("descr", "title")) {
                if (isPictureTag(
                        DollarNames.rewritten(element.getAttribute(attribute).strip()))) {
                    element.setAttribute(attribute, name);
                }
            }
            if ("docPr".equals(element.getLocalName())) {
                AttributeTags.numberAnew(element);
            }
        }
    }

    private static @Nullable Attr embed(Element element) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            if ("embed".equals(attribute.getLocalName())) {
                return attribute;
            }
        }
        return null;
    }

    private static @Nullable Element first(Element holder, String localName) {
        return Dom.elements(holder).stream()
                .filter(element -> localName.equals(element.getLocalName()) && !isExtensionList(element))
                .findFirst()
                .orElse(null);
    }

    /** {@code a:ext} is a size, and in lists of extensions something else. */
    private static boolean isExtensionList(Element element) {
        return "extLst".equals(element.getParentNode().getLocalName());
    }

    private static @Nullable Element next(Element element, String localName) {
        Element next = Dom.nextElement(element);
        return next != null && localName.equals(next.getLocalName()) ? next : null;
    }
}
