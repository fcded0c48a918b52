package io.resultflow.api.template;

import io.resultflow.api.problem.BadField;
import io.resultflow.api.problem.ProblemTexts;
import io.resultflow.api.security.Staff;
import io.resultflow.api.web.Download;
import io.resultflow.api.web.JsonFields;
import io.resultflow.api.web.Language;
import io.resultflow.api.web.PageJson;
import io.resultflow.api.web.Paging;
import io.resultflow.domain.audit.AuditAction;
import io.resultflow.domain.audit.Subject;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.template.Placeholder;
import io.resultflow.domain.template.PrintStyle;
import io.resultflow.domain.template.TemplateId;
import io.resultflow.store.audit.AuditLog;
import io.resultflow.store.file.Files;
import io.resultflow.store.template.NewTemplate;
import io.resultflow.store.template.Template;
import io.resultflow.store.template.TemplateChange;
import io.resultflow.store.template.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.type.TypeReference;

/** Word templates. */
@RestController
@RequestMapping("/api/v1/templates")
final class TemplatesController {
    private static final int LONGEST_NAME = 200;
    private final Templates templates;
    private final Files files;
    private final TemplateUpload upload;
    private final Certifying certifying;
    private final AuditLog audit;
    private final ProblemTexts texts;
    private final JsonFields json;

    TemplatesController(
            Templates templates,
            Files files,
            TemplateUpload upload,
            Certifying certifying,
            AuditLog audit,
            ProblemTexts texts,
            JsonFields json) {
        this.templates = templates;
        this.files = files;
        this.upload = upload;
        this.certifying = certifying;
        this.audit = audit;
        this.texts = texts;
        this.json = json;
    }

    /** What of a template is to change; what is absent stays. */
    record Change(
            @Nullable String name,
            @Nullable String description,
            @Nullable Boolean active,
            @Nullable Map<String, String> placeholderMap,
            @Nullable String language,
            @Nullable String pdf) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    TemplateJson create(
            @RequestParam MultipartFile file,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String description,
            @RequestParam(name = "placeholder_map", required = false) @Nullable String placeholderMap,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable String pdf,
            @AuthenticationPrincipal Staff staff,
            HttpServletRequest request) {
        String plainName = named(name);
        Map<String, String> map = json.read("placeholder_map", placeholderMap, new TypeReference<>() {}, Map.of());
        PrintStyle said = PrintStyles.said(PrintStyle.USUAL, language, pdf);
        Template template = upload.take(
                file,
                said,
                (id, found) -> templates.create(new NewTemplate(
                        plainName,
                        description.strip(),
                        id,
                        found.placeholders(),
                        map,
                        found.warnings(),
                        staff.id(),
                        said)));
        certifying.begin(template.fileId());
        return recorded(AuditAction.TEMPLATE_CREATED, template, staff, request);
    }

    @GetMapping
    PageJson<TemplateJson> list(
            @RequestParam(defaultValue = Paging.FIRST) int page,
            @RequestParam(defaultValue = Paging.USUAL) int size,
            HttpServletRequest request) {
        Paging asked = new Paging(page, size);
        Language language = Language.of(request);
        return PageJson.of(
                templates.page(asked.page(), asked.size()), template -> TemplateJson.of(template, texts, language));
    }

    @GetMapping("/{id}")
    TemplateJson one(@PathVariable TemplateId id, HttpServletRequest request) {
        return TemplateJson.of(found(id), texts, Language.of(request));
    }

    @GetMapping("/{id}/file")
    ResponseEntity<byte[]> file(@PathVariable TemplateId id) {
        Template template = found(id);
        String filename = files.find(template.fileId())
                .orElseThrow(() -> new Refused(ProblemCode.FILE_MISSING))
                .filename();
        return Download.attachment(files.read(template.fileId()), filename, TemplateUpload.DOCX);
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    TemplateJson change(
            @PathVariable TemplateId id,
            @RequestBody Change change,
            @AuthenticationPrincipal Staff staff,
            HttpServletRequest request) {
        String name = change.name() == null ? null : named(change.name());
        Template before = found(id);
        PrintStyle said = PrintStyles.said(before.style(), change.language(), change.pdf());
        if (said.equals(before.style())) {
            Template after = changed(id, changed(change, name, null));
            return recorded(AuditAction.TEMPLATE_UPDATED, after, staff, request);
        }
        return upload.again(before.fileId(), said, (stored, inspection) -> {
            var newFile = new TemplateChange.NewFile(
                    stored, inspection.placeholders(), inspection.warnings(), staff.id(), said);
            Template after = changed(id, changed(change, name, newFile));
            certifying.begin(stored);
            return recorded(AuditAction.TEMPLATE_UPDATED, after, staff, request);
        });
    }

    private static TemplateChange changed(Change change, @Nullable String name, TemplateChange.@Nullable NewFile file) {
        return new TemplateChange(name, change.description(), change.active(), change.placeholderMap(), file);
    }

    @PutMapping(path = "/{id}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    TemplateJson replace(
            @PathVariable TemplateId id,
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String description,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable String pdf,
            @AuthenticationPrincipal Staff staff,
            HttpServletRequest request) {
        String plainName = name == null ? null : named(name);
        Template before = found(id);
        PrintStyle said = PrintStyles.said(before.style(), language, pdf);
        return upload.take(file, said, (stored, inspection) -> {
            List<Placeholder> asked = inspection.placeholders();
            var newFile = new TemplateChange.NewFile(stored, asked, inspection.warnings(), staff.id(), said);
            Map<String, String> living = before.saved().within(asked).placeholders();
            Template after = changed(id, new TemplateChange(plainName, description, null, living, newFile));
            certifying.begin(stored);
            return recorded(AuditAction.TEMPLATE_UPDATED, after, staff, request)
                    .with(ChangesJson.between(before, after, texts, Language.of(request)));
        });
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable TemplateId id, @AuthenticationPrincipal Staff staff, HttpServletRequest request) {
        Template template = found(id);
        if (!templates.delete(id)) {
            throw new Refused(ProblemCode.NOT_FOUND);
        }
        recorded(AuditAction.TEMPLATE_DELETED, template, staff, request);
    }

    private Template found(TemplateId id) {
        return templates.find(id).orElseThrow(() -> new Refused(ProblemCode.NOT_FOUND));
    }

    private Template changed(TemplateId id, TemplateChange change) {
        return templates.update(id, change).orElseThrow(() -> new Refused(ProblemCode.NOT_FOUND));
    }

    private TemplateJson recorded(AuditAction action, Template template, Staff staff, HttpServletRequest request) {
        audit.recordAs(staff.actor(), action, Subject.of(template.id()), request.getRemoteAddr(), null);
        return TemplateJson.of(template, texts, Language.of(request));
    }

    private static String named(String name) {
        String plain = name.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_NAME) {
            throw BadField.notAllowed("name");
        }
        return plain;
    }
}
