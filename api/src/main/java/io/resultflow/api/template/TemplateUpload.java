package io.resultflow.api.template;

import io.resultflow.api.web.Upload;
import io.resultflow.documents.template.TemplateCompiler;
import io.resultflow.domain.file.FileId;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.template.Inspection;
import io.resultflow.domain.template.PrintStyle;
import io.resultflow.store.file.Files;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes a Word file in: checked first, stored then, and deleted again when nothing came of it. */
@Component
final class TemplateUpload {
    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private final Files files;
    private final TemplateCompiler compiler = new TemplateCompiler();

    TemplateUpload(Files files) {
        this.files = files;
    }

    /**
     * What {@code use} makes of the stored file and of what the template asks for.
     *
     * @param style how it is printed
     * @throws Refused with every issue found in the file, or whatever {@code use} refuses; nothing is stored then
     */
    <T> T take(MultipartFile part, PrintStyle style, BiFunction<FileId, Inspection, T> use) {
        try (Upload upload = Upload.of(part)) {
            return store(upload.filename(), upload.bytes(), style, use);
        }
    }

    /** The same with a file that is stored already, printed in another way: a template's version never changes. */
    <T> T again(FileId stored, PrintStyle style, BiFunction<FileId, Inspection, T> use) {
        String filename = files.find(stored)
                .orElseThrow(() -> new Refused(ProblemCode.FILE_MISSING))
                .filename();
        return store(filename, files.read(stored), style, use);
    }

    private <T> T store(String filename, byte[] docx, PrintStyle style, BiFunction<FileId, Inspection, T> use) {
        Inspection inspection = compiler.compile(docx, style).inspection();
        FileId id = files.put(filename, DOCX, docx, style);
        try {
            return use.apply(id, inspection);
        } catch (RuntimeException e) {
            files.delete(id);
            throw e;
        }
    }
}
