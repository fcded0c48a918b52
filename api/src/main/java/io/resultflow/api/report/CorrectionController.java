package io.resultflow.api.report;

import io.resultflow.api.batch.BatchSheets;
import io.resultflow.api.customer.LabProperties;
import io.resultflow.api.problem.ProblemTexts;
import io.resultflow.api.security.Staff;
import io.resultflow.api.web.Language;
import io.resultflow.api.web.Once;
import io.resultflow.domain.HexId;
import io.resultflow.domain.audit.AuditAction;
import io.resultflow.domain.audit.AuditChange;
import io.resultflow.domain.audit.CommandId;
import io.resultflow.domain.audit.Subject;
import io.resultflow.domain.batch.Release;
import io.resultflow.domain.intake.ReportValues;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.repair.ReportCorrection.Corrected;
import io.resultflow.domain.repair.ReportCorrection.Standing;
import io.resultflow.domain.report.ReportId;
import io.resultflow.store.audit.AuditLog;
import io.resultflow.store.batch.Batch;
import io.resultflow.store.batch.Batches;
import io.resultflow.store.report.CorrectionOrder;
import io.resultflow.store.report.Corrections;
import io.resultflow.store.report.Report;
import io.resultflow.store.report.Reports;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Corrects a report: 201 with its next version. What was typed stays in the store, the audit log names the fields alone. */
@RestController
final class CorrectionController {
    private final Reports reports;
    private final Corrections corrections;
    private final Batches batches;
    private final BatchSheets sheets;
    private final ReportCommands commands;
    private final AuditLog audit;
    private final Once once;
    private final ProblemTexts texts;
    private final Overdue overdue;
    private final LabProperties lab;
    private final Clock clock;

    CorrectionController(
            Reports reports,
            Corrections corrections,
            Batches batches,
            BatchSheets sheets,
            ReportCommands commands,
            AuditLog audit,
            Once once,
            ProblemTexts texts,
            Overdue overdue,
            LabProperties lab,
            Clock clock) {
        this.reports = reports;
        this.corrections = corrections;
        this.batches = batches;
        this.sheets = sheets;
        this.commands = commands;
        this.audit = audit;
        this.once = once;
        this.texts = texts;
        this.overdue = overdue;
        this.lab = lab;
        this.clock = clock;
    }

    @PostMapping(path = "/api/v1/reports/{id}/correct", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> correct(
            @PathVariable ReportId id,
            @RequestBody CorrectionRequest asked,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal Staff staff,
            HttpServletRequest request) {
        Report report = found(id);
        String content = "correct\n" + id + "\n" + asked.content();
        CommandId command = command(staff, key, content);
        return once.answer(staff.id(), key, content, HttpStatus.CREATED, () -> {
            ReportId newer = correct(report, asked, command, staff, request);
            return ReportJson.of(found(newer), texts, Language.of(request), overdue);
        });
    }

    /** Under a key it follows from that: a repeat whose first answer was lost carries out the same order. */
    private static CommandId command(Staff staff, @Nullable String key, String content) {
        String once = key == null ? UUID.randomUUID().toString() : staff.id() + "\n" + key + "\n" + content;
        return new CommandId(HexId.following(once));
    }

    private ReportId correct(
            Report report, CorrectionRequest asked, CommandId command, Staff staff, HttpServletRequest request) {
        if (corrections.isSupersededBy(report.id(), command)) {
            return commands.correct(report, command);
        }
        if (report.versions().supersededBy() != null) {
            throw new Refused(ProblemCode.REPORT_SUPERSEDED);
        }
        Batch batch = sheets.batch(report.batchId());
        requireOpen(batch, report);
        Standing standing = new Standing(
                report.rowIndexes(),
                reports.values(report.id()).map(ReportValues::rows).orElse(List.of()),
                report.customerId(),
                report.customerName(),
                report.customerPhone());
        Corrected corrected = asked.apply(standing, batch.mapping(), sheets.spec(batch));
        LocalDate today = LocalDate.ofInstant(clock.instant(), lab.zone());
        corrections.order(new CorrectionOrder(
                command, report.id(), corrected.row(), asked.why(), today, corrected.sameRecipient()));
        if (batch.options().release() == Release.APPROVAL) {
            batches.handled(batch.id(), staff.id());
        }
        ReportId newer = commands.correct(report, command);
        audit.recordAs(
                staff.actor(),
                AuditAction.REPORT_CORRECTED,
                Subject.of(report.id()),
                request.getRemoteAddr(),
                asked.why(),
                changes(report, newer, corrected));
        return newer;
    }

    /**
     * What was never sent belongs to its batch: there is nothing to correct before the start, and nothing after a cancel.
     * Nobody releases a cancelled batch any more.
     */
    private static void requireOpen(Batch batch, Report report) {
        boolean wasSent = report.delivery() != null || report.versions().correction() != null;
        switch (batch.status()) {
            case CHECKING -> throw new Refused(ProblemCode.BATCH_CHECKING);
            case PENDING, FAILED -> throw new Refused(ProblemCode.BATCH_NOT_RUNNING);
            case CANCELLED -> {
                if (!wasSent || batch.options().release() == Release.APPROVAL) {
                    throw new Refused(ProblemCode.BATCH_ENDED);
                }
            }
            case PROCESSING, PAUSED, COMPLETED -> {}
        }
    }

    private static List<AuditChange> changes(Report report, ReportId newer, Corrected corrected) {
        List<AuditChange> changes = new ArrayList<>();
        changes.add(AuditChange.of("version", report.version(), report.version() + 1));
        changes.add(AuditChange.of("superseded_by", null, newer));
        corrected.changed().forEach(column -> changes.add(AuditChange.hidden(column, true, true)));
        return changes;
    }

    private Report found(ReportId id) {
        return reports.find(id).orElseThrow(() -> new Refused(ProblemCode.NOT_FOUND));
    }
}
