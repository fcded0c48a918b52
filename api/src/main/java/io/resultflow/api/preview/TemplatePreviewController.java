package io.resultflow.api.preview;

import io.resultflow.api.security.Staff;
import io.resultflow.api.web.Download;
import io.resultflow.domain.audit.AuditAction;
import io.resultflow.domain.audit.Subject;
import io.resultflow.domain.intake.ReportValues;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.template.SampleValues;
import io.resultflow.domain.template.TemplateId;
import io.resultflow.store.audit.AuditLog;
import io.resultflow.store.preview.PreviewOf;
import io.resultflow.store.template.Template;
import io.resultflow.store.template.Templates;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** A template with values of the caller's own; a name that is not given shows itself, as {@code «Họ tên»}. */
@RestController
final class TemplatePreviewController {
    private final Templates templates;
    private final PreviewDesk desk;
    private final AuditLog audit;

    TemplatePreviewController(Templates templates, PreviewDesk desk, AuditLog audit) {
        this.templates = templates;
        this.desk = desk;
        this.audit = audit;
    }

    /** Values by placeholder name. */
    record Asked(@Nullable JsonNode values) {
        @Override
        public String toString() {
            return "Asked[…]";
        }
    }

    @PostMapping(path = "/api/v1/templates/{id}/preview")
    ResponseEntity<byte[]> preview(
            @PathVariable TemplateId id,
            @RequestBody(required = false) @Nullable Asked asked,
            @AuthenticationPrincipal Staff staff,
            HttpServletRequest request) {
        Template template = templates.find(id).orElseThrow(() -> new Refused(ProblemCode.NOT_FOUND));
        ReportValues given = ValuesJson.read(asked == null ? null : asked.values());
        ReportValues values = SampleValues.complete(given, template.placeholders());
        byte[] pdf = made(template, given, values);
        audit.recordAs(staff.actor(), AuditAction.TEMPLATE_PREVIEWED, Subject.of(id), request.getRemoteAddr(), null);
        return Download.inline(
                pdf, "preview-" + id + "-v" + template.version() + ".pdf", MediaType.APPLICATION_PDF_VALUE);
    }

    private byte[] made(Template template, ReportValues given, ReportValues values) {
        try {
            return desk.make(new PreviewOf.OfTemplate(template.fileId(), values));
        } catch (Refused refused) {
            throw refused.code() == ProblemCode.FILL_FAILED && refused.issues().isEmpty()
                    ? new Refused(ProblemCode.FILL_FAILED, StandIns.told(template.placeholders(), given))
                    : refused;
        }
    }
}
