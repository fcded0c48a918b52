package io.resultflow.documents.template;

import io.resultflow.documents.fill.Printing;
import io.resultflow.documents.fill.TemplatePart;
import io.resultflow.documents.picture.Picture;
import io.resultflow.domain.problem.Issue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/** Compiles a part with text and what it points to, pass by pass. */
final class TextParts {
    private TextParts() {}

    /** What was compiled, by the names of their parts: none, the part, its links, or both. */
    static Map<String, TemplatePart> compile(
            PackageParts parts, String name, TemplateNames names, List<Issue> issues, List<Issue> warnings) {
        String spoken = PackageParts.spoken(name);
        Document document = parts.parse(name);
        PartLinks links = new PartLinks(parts, name);
        WordForms.toTags(spoken, document, issues, warnings);
        ContentRules.check(spoken, document, issues);
        Set<String> replaced = PictureFrames.open(spoken, document, issues);
        TemplatePart.@Nullable Tagged text =
                PartCompiler.compile(spoken, document, names, links.freePrefix(), issues, warnings);

        Map<String, TemplatePart> compiled = new LinkedHashMap<>();
        boolean showsPictures = text != null && Printing.showsPictures(text.text());
        if (text != null) {
            compiled.put(name, text);
        }
        if (showsPictures) {
            for (Picture.Format format : Picture.Format.values()) {
                parts.allow(format.extension(), "image/" + format.extension());
            }
        }
        @Nullable
        String pointing =
                links.compile(document, showsPictures, replaced, new ExpressionReader(names, new Scope()), issues);
        if (pointing != null) {
            compiled.put(links.name(), new TemplatePart.Tagged(pointing, false));
        }
        return compiled;
    }
}
