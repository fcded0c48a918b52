package io.resultflow.documents.template;

import io.resultflow.domain.problem.Issue;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Turns Word's content controls into tags: a control's tag, or else its title, is the name of what stands in it. The control
 * itself goes, its format stays. Controls that hold tags or named controls are frames around them, no more.
 */
final class ContentControls {
    /** What Word fills by itself: tables of contents, cover pages, sources. */
    private static final Set<String> WORDS_OWN =
            Set.of("docPartObj", "docPartList", "citation", "bibliography", "group", "equation");
    /** Marks that Google's editor leaves around text. */
    private static final Pattern FOREIGN = Pattern.compile("goog_rdk_\\d+");

    private final String part;
    private final List<Issue> issues;

    private ContentControls(String part, List<Issue> issues) {
        this.part = part;
        this.issues = issues;
    }

    static void toTags(String part, Document document, List<Issue> issues) {
        ContentControls controls = new ContentControls(part, issues);
        for (Element element : Dom.elements(document)) {
            if (Dom.isWord(element, "sdt") && Dom.isPlaced(element)) {
                controls.control(element);
            }
        }
    }

    private void control(Element control) {
        Element properties = Dom.child(control, "sdtPr");
        Element content = Dom.child(control, "sdtContent");
        if (content == null) {
            Dom.remove(control);
            return;
        }
        if (properties == null || has(properties, WORDS_OWN)) {
            return;
        }
        String name = name(properties);
        try {
            if (has(properties, Set.of("repeatingSection"))) {
                RepeatingSection.toLoop(control, content);
            } else if (isFrame(properties, content) || FOREIGN.matcher(name).matches()) {
                Dom.unwrap(control, content);
            } else if (!name.isEmpty()) {
                fill(control, properties, content, RepeatingSection.name(control, name));
            } else if (isPrompt(properties)) {
                throw new TagSyntax(TagFault.CONTROL_UNNAMED);
            }
        } catch (TagSyntax e) {
            String text = content.getTextContent().strip();
            issues.add(Problems.syntax(part, TagScanner.around(text, 0, text.length()), e.reason(), name));
        }
    }

    private static void fill(Element control, Element properties, Element content, String name) throws TagSyntax {
        if (has(properties, Set.of("checkbox"))) {
            throw new TagSyntax(TagFault.CONTROL_CHECKBOX);
        }
        if (has(properties, Set.of("picture"))) {
            ControlContent.describePictures(content, "{{ " + name + " | image }}");
        } else {
            Element format = isPrompt(properties) ? Dom.child(properties, "rPr") : null;
            ControlContent.print(content, format, "{{ " + name + date(properties) + " }}");
        }
        Dom.unwrap(control, content);
    }

    /** How a date control writes its date. */
    private static String date(Element properties) throws TagSyntax {
        Element date = Dom.child(properties, "date");
        String picture = Dom.attribute(Dom.child(date, "dateFormat"), "val");
        if (picture.isEmpty()) {
            return "";
        }
        String language = Dom.attribute(Dom.child(date, "lid"), "val");
        return " | date(" + MergeInstruction.quoted(DatePicture.pattern(picture))
                + (language.isEmpty() ? "" : ", " + MergeInstruction.quoted(language)) + ")";
    }

    /** Whether a control only surrounds what has names itself, or shows one of the file's own properties as it stands. */
    private static boolean isFrame(Element properties, Element content) {
        String source = Dom.attribute(Dom.child(properties, "dataBinding"), "xpath");
        String text = content.getTextContent();
        return source.contains("coreProperties")
                || source.contains("extended-properties")
                || source.contains("CoverPageProperties")
                || text.contains("{{")
                || text.contains("{%")
                || Dom.elements(content).stream()
                        .anyMatch(inner ->
                                Dom.isWord(inner, "sdtPr") && !name(inner).isEmpty());
    }

    private static boolean isPrompt(Element properties) {
        return Dom.child(properties, "showingPlcHdr") != null;
    }

    private static String name(Element properties) {
        String tag = Dom.attribute(Dom.child(properties, "tag"), "val").strip();
        return tag.isEmpty()
                ? Dom.attribute(Dom.child(properties, "alias"), "val").strip()
                : tag;
    }

    private static boolean has(Element properties, Set<String> names) {
        return Dom.children(properties).stream()
                .anyMatch(child -> child instanceof Element && names.contains(child.getLocalName()));
    }
}
