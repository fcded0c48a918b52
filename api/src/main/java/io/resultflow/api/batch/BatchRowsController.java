package io.resultflow.api.batch;

import io.resultflow.api.problem.IssueJson;
import io.resultflow.api.problem.ProblemTexts;
import io.resultflow.api.security.Staff;
import io.resultflow.api.web.Language;
import io.resultflow.api.web.Once;
import io.resultflow.api.web.Upload;
import io.resultflow.domain.audit.AuditAction;
import io.resultflow.domain.audit.Subject;
import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.repair.RowFate;
import io.resultflow.store.audit.AuditLog;
import io.resultflow.store.batch.Batch;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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

/** The rows of a batch that failed: given back as a workbook, and taken in again once they are corrected. */
@RestController
@RequestMapping("/api/v1/batches/{id}")
final class BatchRowsController {
    private final BatchSheets sheets;
    private final FailedRowsFile failedRows;
    private final RowsMerge merge;
    private final AuditLog audit;
    private final Once once;
    private final ProblemTexts texts;

    BatchRowsController(
            BatchSheets sheets,
            FailedRowsFile failedRows,
            RowsMerge merge,
            AuditLog audit,
            Once once,
            ProblemTexts texts) {
        this.sheets = sheets;
        this.failedRows = failedRows;
        this.merge = merge;
        this.audit = audit;
        this.once = once;
        this.texts = texts;
    }

    /**
     * What became of a corrected file.
     *
     * @param added rows, or groups of them, that become reports
     * @param corrected parked reports that get new values
     * @param unchanged those that were left as they are; {@code warnings} says which were sent before
     */
    record MergedJson(String id, String status, int added, int corrected, int unchanged, List<IssueJson> warnings) {}

    /** Each download is written down before a byte leaves. */
    @GetMapping("/failed-rows.xlsx")
    void failedRows(
            @PathVariable BatchId id,
            @AuthenticationPrincipal Staff staff,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Batch batch = sheets.batch(id);
        FailedRowsFile.Written written = failedRows.write(batch, Language.of(request));
        try {
            record(staff, AuditAction.BATCH_FAILED_ROWS_READ, id, request, "rows=" + written.rows());
            response.setContentType(BatchUpload.SPREADSHEET);
            response.setContentLengthLong(Files.size(written.path()));
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(filename(batch), StandardCharsets.UTF_8)
                            .build()
                            .toString());
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            Files.copy(written.path(), response.getOutputStream());
        } finally {
            Files.deleteIfExists(written.path());
        }
    }

    private static String filename(Batch batch) {
        return batch.sourceFile().filename().replaceFirst("\\.[A-Za-z]{1,5}$", "") + "-failed-rows.xlsx";
    }

    @PostMapping(
            path = "/rows",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> rows(
            @PathVariable BatchId id,
            @RequestParam MultipartFile file,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal Staff staff,
            HttpServletRequest request) {
        try (Upload upload = Upload.of(file)) {
            String content = String.join("\n", "rows", id.value(), upload.sha256());
            return once.answer(staff.id(), key, content, HttpStatus.OK, () -> take(upload, id, staff, request));
        }
    }

    private MergedJson take(Upload upload, BatchId id, Staff staff, HttpServletRequest request) {
        Merged merged = merge.take(upload, id, staff.id());
        FateCount count = merged.count();
        int added = count.of(RowFate.ADDED);
        int corrected = count.of(RowFate.CORRECTED);
        String counts = "added=" + added + " corrected=" + corrected + " unchanged=" + count.unchanged();
        record(staff, AuditAction.BATCH_ROWS_MERGED, id, request, counts);
        return new MergedJson(
                id.value(),
                merged.status().wireName(),
                added,
                corrected,
                count.unchanged(),
                IssueJson.of(count.warnings(), texts, Language.of(request)));
    }

    private void record(Staff staff, AuditAction action, BatchId id, HttpServletRequest request, String counts) {
        audit.recordAs(staff.actor(), action, Subject.of(id), request.getRemoteAddr(), counts);
    }
}
