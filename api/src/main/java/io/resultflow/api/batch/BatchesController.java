package io.resultflow.api.batch;

import io.resultflow.api.problem.IssueJson;
import io.resultflow.api.problem.ProblemTexts;
import io.resultflow.api.security.Staff;
import io.resultflow.api.web.JsonFields;
import io.resultflow.api.web.Language;
import io.resultflow.api.web.Once;
import io.resultflow.api.web.PageJson;
import io.resultflow.api.web.Paging;
import io.resultflow.api.web.Upload;
import io.resultflow.domain.audit.AuditAction;
import io.resultflow.domain.audit.Subject;
import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.batch.BatchStatus;
import io.resultflow.domain.batch.CheckState;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.template.TemplateId;
import io.resultflow.store.audit.AuditLog;
import io.resultflow.store.batch.Batch;
import io.resultflow.store.batch.Batches;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.type.TypeReference;

/** Uploading spreadsheets and looking at what became of them. */
@RestController
@RequestMapping("/api/v1/batches")
final class BatchesController {
    private static final Logger LOG = LoggerFactory.getLogger(BatchesController.class);
    private final Batches batches;
    private final BatchUpload uploads;
    private final BatchCommands commands;
    private final AuditLog audit;
    private final Once once;
    private final JsonFields json;
    private final ProblemTexts texts;
    private final TextCost cost;

    BatchesController(
            Batches batches,
            BatchUpload uploads,
            BatchCommands commands,
            AuditLog audit,
            Once once,
            JsonFields json,
            ProblemTexts texts,
            TextCost cost) {
        this.batches = batches;
        this.uploads = uploads;
        this.commands = commands;
        this.audit = audit;
        this.once = once;
        this.json = json;
        this.texts = texts;
        this.cost = cost;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> create(
            @RequestParam MultipartFile file,
            @RequestParam("template_id") TemplateId templateId,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(defaultValue = "") String description,
            @RequestParam(required = false) @Nullable String mapping,
            @RequestParam(required = false) @Nullable String options,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal Staff staff,
            HttpServletRequest http) {
        OptionsJson chosen = json.read("options", options, new TypeReference<>() {}, OptionsJson.NONE);
        Map<String, String> mapped = json.read("mapping", mapping, new TypeReference<>() {}, Map.of());
        try (Upload upload = Upload.of(file)) {
            BatchRequest request = new BatchRequest(
                    templateId,
                    name == null ? upload.filename() : name.strip(),
                    description.strip(),
                    mapped,
                    chosen.toDomain(),
                    chosen.starts(),
                    chosen.confirmsDuplicate());
            String content = String.join("\n", "batches", upload.sha256(), String.valueOf(request));
            return once.answer(
                    staff.id(), key, content, BatchesController::statusOf, () -> take(upload, request, staff, http));
        }
    }

    /** A batch that is still being checked is accepted; what becomes of it is told by asking for it. */
    private static HttpStatus statusOf(BatchJson batch) {
        return batch.status().equals(BatchStatus.CHECKING.wireName()) ? HttpStatus.ACCEPTED : HttpStatus.CREATED;
    }

    /** The batch stays, pending, when it cannot be started at once: it is whole, and {@code start} may be sent again. */
    private BatchJson take(Upload upload, BatchRequest request, Staff staff, HttpServletRequest http) {
        Batch batch = uploads.take(upload, request, staff.id());
        audit.recordAs(staff.actor(), AuditAction.BATCH_CREATED, Subject.of(batch.id()), http.getRemoteAddr(), null);
        if (request.start()) {
            start(batch.id(), staff, http);
        }
        return BatchJson.of(found(batch.id()), cost, texts, Language.of(http));
    }

    private void start(BatchId id, Staff staff, HttpServletRequest http) {
        try {
            commands.start(id, staff.id());
        } catch (Refused e) {
            LOG.warn("batch {} was created but not started: {}", id, e.code().wireName());
            return;
        }
        audit.recordAs(staff.actor(), AuditAction.BATCH_STARTED, Subject.of(id), http.getRemoteAddr(), null);
    }

    @GetMapping
    PageJson<BatchJson> list(
            @RequestParam(defaultValue = Paging.FIRST) int page,
            @RequestParam(defaultValue = Paging.USUAL) int size,
            HttpServletRequest request) {
        Paging asked = new Paging(page, size);
        Language language = Language.of(request);
        return PageJson.of(
                batches.page(asked.page(), asked.size()), batch -> BatchJson.of(batch, cost, texts, language));
    }

    @GetMapping("/{id}")
    BatchJson one(@PathVariable BatchId id, HttpServletRequest request) {
        Batch batch = found(id);
        BatchJson written = BatchJson.of(batch, cost, texts, Language.of(request));
        return batch.check().state() == CheckState.REFUSED
                ? written.withErrors(IssueJson.of(batches.errors(id), texts, Language.of(request)))
                : written;
    }

    private Batch found(BatchId id) {
        return batches.find(id).orElseThrow(() -> new Refused(ProblemCode.NOT_FOUND));
    }
}
