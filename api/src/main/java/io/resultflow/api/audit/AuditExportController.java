package io.resultflow.api.audit;

import io.resultflow.api.security.Staff;
import io.resultflow.api.web.Csv;
import io.resultflow.domain.audit.AuditAction;
import io.resultflow.domain.audit.AuditChange;
import io.resultflow.domain.audit.AuditEntry;
import io.resultflow.domain.audit.Subject;
import io.resultflow.store.audit.AuditLog;
import io.resultflow.store.user.Users;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The audit log as a file, written as it is read, whatever its length; that it was taken out stands in it. */
@RestController
final class AuditExportController {
    private static final CSVFormat CSV = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "id",
                    "at",
                    "actor",
                    "actor_name",
                    "action",
                    "subject_kind",
                    "subject_id",
                    "ip_address",
                    "reason",
                    "changes",
                    "previous",
                    "hash",
                    "api_key")
            .get();
    private final AuditLog log;
    private final Users users;
    private final JsonMapper json;

    AuditExportController(AuditLog log, Users users, JsonMapper json) {
        this.log = log;
        this.users = users;
        this.json = json;
    }

    /** Takes one entry out. */
    private interface Line {
        void write(AuditJson entry) throws IOException;
    }

    @GetMapping("/api/v1/audit.jsonl")
    void lines(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @AuthenticationPrincipal Staff staff,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Period period = begin(from, to, staff, request);
        Writer out = open(response, "application/jsonl", "audit.jsonl");
        export(period, entry -> out.write(json.writeValueAsString(entry) + "\n"));
        out.flush();
    }

    @GetMapping("/api/v1/audit.csv")
    void csv(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @AuthenticationPrincipal Staff staff,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Period period = begin(from, to, staff, request);
        CSVPrinter out = new CSVPrinter(open(response, "text/csv", "audit.csv"), CSV);
        export(
                period,
                entry -> out.printRecord(
                        entry.id(),
                        entry.at(),
                        entry.actor(),
                        entry.actorName(),
                        entry.action(),
                        entry.subjectKind(),
                        entry.subjectId(),
                        entry.ipAddress(),
                        Csv.harmless(entry.reason()),
                        Csv.harmless(changes(entry.changes())),
                        entry.previous(),
                        entry.hash(),
                        entry.apiKey()));
        out.flush();
    }

    private Period begin(@Nullable String from, @Nullable String to, Staff staff, HttpServletRequest request) {
        Period period = Period.of(log, from, to);
        log.recordAs(
                staff.actor(),
                AuditAction.AUDIT_EXPORTED,
                Subject.ofAuditLog(),
                request.getRemoteAddr(),
                null,
                List.of(AuditChange.of("entries", null, period.size())));
        return period;
    }

    private static Writer open(HttpServletResponse response, String type, String filename) throws IOException {
        response.setContentType(type);
        response.setCharacterEncoding("UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + filename + "\"");
        return response.getWriter();
    }

    private void export(Period period, Line line) throws IOException {
        StaffNames names = StaffNames.of(users);
        long next = period.first();
        while (next < period.end()) {
            List<AuditEntry> page = log.page(next);
            if (page.isEmpty()) {
                return;
            }
            for (AuditEntry entry : page) {
                if (entry.id().value() < period.end()) {
                    line.write(AuditJson.of(entry, names));
                }
                next = entry.id().value() + 1;
            }
        }
    }

    private static String changes(List<AuditChange> changes) {
        return changes.stream()
                .map(change -> change.field() + ": " + shown(change.before()) + " → " + shown(change.after()))
                .collect(Collectors.joining("; "));
    }

    private static String shown(@Nullable String value) {
        return value == null ? "–" : value;
    }
}
