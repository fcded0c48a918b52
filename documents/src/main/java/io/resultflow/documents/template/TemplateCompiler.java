package io.resultflow.documents.template;

import io.resultflow.documents.fill.CompiledTemplate;
import io.resultflow.documents.fill.TemplatePart;
import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.template.Inspection;
import io.resultflow.domain.template.PrintStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Document;

/** Turns a Word file into a template that can be filled any number of times. */
public final class TemplateCompiler {
    /** Compiles a docx that is printed in the usual way. */
    public CompiledTemplate compile(byte[] docx) {
        return compile(docx, PrintStyle.USUAL);
    }

    /**
     * Opens, checks and compiles a docx. What it holds of its author and origin is left behind.
     *
     * @param style how it is printed
     * @throws Refused with every issue found, each with its part and the text around it: {@code FILE_*} when the file itself
     *     cannot be used, {@code TEMPLATE_*} when its tags cannot
     */
    public CompiledTemplate compile(byte[] docx, PrintStyle style) {
        Map<String, byte[]> files = DocxArchive.read(docx);
        PackageParts parts = new PackageParts(files);
        List<Issue> issues = new ArrayList<>();
        List<Issue> warnings = new ArrayList<>();
        RelationshipRules.apply(parts, issues);
        List<String> texts = parts.texts();
        checkOtherParts(parts, Set.copyOf(texts), issues);
        Provenance.remove(parts);

        TemplateNames names = new TemplateNames();
        Map<String, TemplatePart> tagged = new LinkedHashMap<>();
        for (String name : texts) {
            tagged.putAll(TextParts.compile(parts, name, names, issues, warnings));
        }
        if (!issues.isEmpty()) {
            // What is wrong in both forms of a text box is one error.
            throw new Refused(issues.get(0).code(), List.copyOf(new LinkedHashSet<>(issues)));
        }
        if (names.inOrder().isEmpty()) {
            throw new Refused(ProblemCode.TEMPLATE_NO_PLACEHOLDERS);
        }
        Map<String, TemplatePart> compiled = new LinkedHashMap<>();
        files.forEach((name, bytes) -> compiled.put(name, new TemplatePart.Fixed(bytes)));
        compiled.putAll(tagged);
        return new CompiledTemplate(new Inspection(names.inOrder(), warnings), names.inRows(), compiled, style);
    }

    /** Charts, drawings, styles: well-formed, without document types, and without tags that nobody would fill. */
    private static void checkOtherParts(PackageParts parts, Set<String> texts, List<Issue> issues) {
        for (String name : parts.names()) {
            if (texts.contains(name)) {
                continue;
            }
            if (!parts.isXml(name)) {
                PictureRules.check(PackageParts.spoken(name), parts.bytes(name), issues);
                continue;
            }
            Document document = parts.parse(name);
            if (SvgRules.isSvg(document)) {
                SvgRules.check(PackageParts.spoken(name), document, issues);
            }
            if (name.startsWith("word/") && !name.endsWith(".rels")) {
                ContentRules.check(PackageParts.spoken(name), document, issues);
            }
        }
    }
}
