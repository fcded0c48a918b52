package io.resultflow.documents.template;

import io.resultflow.domain.problem.Issue;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Turns <code>${name}</code>, as other report tools write it, into <code>{{name}}</code>, whole or broken over runs. */
final class DollarNames {
    /** A tag of ours, in which dollars mean nothing; a name; or the beginning of a name that has no end. */
    private static final Pattern FOUND =
            Pattern.compile("\\{\\{.*?}}|\\{%.*?%}|\\{#.*?#}|\\$\\{([^{}]*)}|(\\$\\{(?!\\{))");

    private final StringBuilder text = new StringBuilder();
    private final List<Stretch> stretches = new ArrayList<>();

    /** One {@code w:t} and where it begins in the paragraph's text. */
    private record Stretch(Element element, int start, StringBuilder text) {}

    private DollarNames() {}

    static void toTags(String part, Document document, List<Issue> issues) {
        for (Element element : Dom.elements(document)) {
            if (Dom.isWord(element, "p")) {
                new DollarNames().rewrite(part, element, issues);
            }
        }
    }

    /** The same in a text that is in one piece. */
    static String rewritten(String text) {
        return FOUND.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) == null ? found.group() : "{{" + found.group(1) + "}}"));
    }

    private void rewrite(String part, Element paragraph, List<Issue> issues) {
        collect(paragraph);
        if (text.indexOf("${") < 0) {
            return;
        }
        List<MatchResult> names = new ArrayList<>();
        FOUND.matcher(text).results().forEach(found -> {
            if (found.group(1) != null) {
                names.add(0, found);
            } else if (found.group(2) != null) {
                String around = TagScanner.around(text.toString(), found.start(), found.end());
                issues.add(Problems.unclosed(part, around, found.group(2)));
            }
        });
        // From the last to the first, so that the places of those to come stay true.
        for (MatchResult name : names) {
            replace(name.end() - 1, "}}");
            replace(name.start(), "{");
        }
        for (Stretch stretch : stretches) {
            stretch.element().setTextContent(stretch.text().toString());
        }
    }

    private void replace(int at, String replacement) {
        for (int i = stretches.size() - 1; i >= 0; i--) {
            Stretch stretch = stretches.get(i);
            if (stretch.start() <= at) {
                stretch.text().replace(at - stretch.start(), at - stretch.start() + 1, replacement);
                return;
            }
        }
    }

    private void collect(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (Dom.isWord(child, "t")) {
                stretches.add(new Stretch((Element) child, text.length(), new StringBuilder(child.getTextContent())));
                text.append(child.getTextContent());
            } else if (!Dom.isWord(child, "txbxContent")) { // a text box has paragraphs of its own
                collect(child);
            }
        }
    }
}
