package io.resultflow.documents.template;

import io.resultflow.domain.problem.Issue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Turns Word's mail merge fields into tags, in the format of the text that Word shows for them ({@code «Tên»}), which goes.
 * Both ways to write a field are read: {@code w:fldSimple}, and {@code w:fldChar} marks over any number of runs.
 */
final class MergeFields {
    private final String part;
    private final List<Issue> issues;
    private final Deque<Field> open = new ArrayDeque<>();

    /** A field between its marks. */
    private static final class Field {
        final StringBuilder instruction = new StringBuilder();
        final List<Element> content = new ArrayList<>();
        boolean separated;
    }

    private MergeFields(String part, List<Issue> issues) {
        this.part = part;
        this.issues = issues;
    }

    static void toTags(String part, Document document, List<Issue> issues) {
        MergeFields fields = new MergeFields(part, issues);
        for (Element element : Dom.elements(document)) {
            if (Dom.isWord(element, "fldSimple")) {
                fields.simple(element);
            } else if (Dom.isWord(element.getParentNode(), "r") && !Dom.isWord(element, "rPr")) {
                fields.inRun(element);
            }
        }
    }

    private void simple(Element field) {
        String instruction = Dom.attribute(field, "instr");
        if (!MergeInstruction.isMerge(instruction)) {
            return;
        }
        @Nullable String tag = tag(instruction);
        List<Element> runs = Dom.elements(field).stream()
                .filter(element -> Dom.isWord(element, "r"))
                .toList();
        Element run = runs.isEmpty() ? Dom.sibling(field, "r") : runs.get(0);
        for (Node child : Dom.children(run)) {
            if (!Dom.isWord(child, "rPr")) {
                run.removeChild(child);
            }
        }
        if (tag != null) {
            run.appendChild(text(field, tag));
        }
        field.getParentNode().replaceChild(run, field);
    }

    private void inRun(Element element) {
        if (!Dom.isWord(element, "fldChar")) {
            open.forEach(field -> field.content.add(element));
            if (Dom.isWord(element, "instrText") && !open.isEmpty()) {
                open.element().instruction.append(element.getTextContent());
            }
            return;
        }
        String mark = Dom.attribute(element, "fldCharType");
        if (mark.equals("begin")) {
            open.push(new Field());
        }
        open.forEach(field -> field.content.add(element));
        if (mark.equals("separate") && !open.isEmpty()) {
            open.element().separated = true;
        } else if (mark.equals("end") && !open.isEmpty()) {
            end(open.pop());
        }
    }

    private void end(Field field) {
        String instruction = field.instruction.toString();
        if (!MergeInstruction.isMerge(instruction)) {
            return;
        }
        @Nullable String tag = tag(instruction);
        Element place = field.content.stream()
                .filter(element -> Dom.isWord(element, "t"))
                .findFirst()
                .orElse(field.content.get(0));
        if (tag != null) {
            place.getParentNode().insertBefore(text(place, tag), place);
        }
        for (Element element : field.content) {
            Node run = element.getParentNode();
            Dom.remove(element);
            Dom.removeIfBare(run);
        }
    }

    /** The tag, or null when it is one of the issues. */
    private @Nullable String tag(String instruction) {
        String source = instruction.strip();
        try {
            if (open.stream().anyMatch(outer -> !outer.separated)) {
                throw new TagSyntax(TagFault.MERGEFIELD_NESTED);
            }
            return MergeInstruction.tag(source);
        } catch (TagSyntax e) {
            issues.add(Problems.syntax(part, source, e.reason(), source));
            return null;
        }
    }

    private static Element text(Element like, String tag) {
        Element text = Dom.sibling(like, "t");
        text.setTextContent(tag);
        return text;
    }
}
