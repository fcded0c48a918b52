package io.resultflow.api.template;

import io.resultflow.api.web.Download;
import io.resultflow.api.web.PageJson;
import io.resultflow.api.web.Paging;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.template.TemplateId;
import io.resultflow.store.Page;
import io.resultflow.store.file.Files;
import io.resultflow.store.file.StoredFile;
import io.resultflow.store.template.TemplateVersion;
import io.resultflow.store.template.Templates;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A template's Word files from the newest back: all stay as long as the template, for the batches made from them. */
@RestController
@RequestMapping("/api/v1/templates/{id}/versions")
final class TemplateVersionsController {
    private final Templates templates;
    private final Files files;

    TemplateVersionsController(Templates templates, Files files) {
        this.templates = templates;
        this.files = files;
    }

    /** One version; {@code createdBy} null where that was not written down. */
    record VersionJson(
            int version,
            Instant createdAt,
            @Nullable String createdBy,
            @Nullable String filename,
            @Nullable Long size) {}

    @GetMapping
    PageJson<VersionJson> list(
            @PathVariable TemplateId id,
            @RequestParam(defaultValue = Paging.FIRST) int page,
            @RequestParam(defaultValue = Paging.USUAL) int size) {
        Paging asked = new Paging(page, size);
        List<TemplateVersion> all = found(id);
        List<TemplateVersion> items =
                all.stream().skip(asked.from()).limit(asked.size()).toList();
        return PageJson.of(new Page<>(items, asked.page(), asked.size(), all.size()), this::json);
    }

    @GetMapping("/{version}/file")
    ResponseEntity<byte[]> file(@PathVariable TemplateId id, @PathVariable int version) {
        TemplateVersion wanted = found(id).stream()
                .filter(one -> one.version() == version)
                .findFirst()
                .orElseThrow(() -> new Refused(ProblemCode.NOT_FOUND));
        StoredFile file = files.find(wanted.fileId()).orElseThrow(() -> new Refused(ProblemCode.FILE_MISSING));
        return Download.attachment(files.read(file.id()), file.filename(), TemplateUpload.DOCX);
    }

    private List<TemplateVersion> found(TemplateId id) {
        List<TemplateVersion> versions = templates.versions(id);
        if (versions.isEmpty()) {
            throw new Refused(ProblemCode.NOT_FOUND);
        }
        return versions;
    }

    private VersionJson json(TemplateVersion version) {
        StoredFile file = files.find(version.fileId()).orElse(null);
        return new VersionJson(
                version.version(),
                version.createdAt(),
                version.createdBy() == null ? null : version.createdBy().value(),
                file == null ? null : file.filename(),
                file == null ? null : Long.valueOf(file.size()));
    }
}
