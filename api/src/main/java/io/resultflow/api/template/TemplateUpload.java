package io.resultflow.api.template;

import io.resultflow.api.web.Upload;
import io.resultflow.documents.template.TemplateCompiler;
import io.resultflow.domain.file.FileId;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.template.Inspection;
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
     * @throws Refused with every issue found in the file, or whatever {@code use} refuses; nothing is stored then
     */
    <T> T take(MultipartFile part, BiFunction<FileId, Inspection, T> use) {
        try (Upload upload = Upload.of(part)) {
            byte[] docx = upload.bytes();
            Inspection inspection = compiler.compile(docx).inspection();
            FileId id = files.put(upload.filename(), DOCX, docx);
            try {
                return use.apply(id, inspection);
            } catch (RuntimeException e) {
                files.delete(id);
                throw e;
            }
        }
    }
}
