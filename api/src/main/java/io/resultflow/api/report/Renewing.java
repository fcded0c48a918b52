package io.resultflow.api.report;

import io.resultflow.domain.access.RenewalLimit;
import io.resultflow.domain.audit.Actor;
import io.resultflow.domain.audit.AuditAction;
import io.resultflow.domain.audit.CommandId;
import io.resultflow.domain.audit.Subject;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.report.PhoneNumber;
import io.resultflow.domain.report.ReportStatus;
import io.resultflow.store.access.Links;
import io.resultflow.store.access.Renewals;
import io.resultflow.store.audit.AuditLog;
import io.resultflow.store.audit.Commands;
import io.resultflow.store.audit.NewCommand;
import io.resultflow.store.number.MarkedNumber;
import io.resultflow.store.number.MarkedNumbers;
import io.resultflow.store.report.Report;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Texts a new link to the phone on file, and to no other, when the customer or staff asks: within the limits of
 * {@link RenewalLimit}, and never for a report that was revoked or to a number that wants or takes no texts.
 */
@Component
public final class Renewing {
    private final ReportCommands commands;
    private final Renewals renewals;
    private final Links links;
    private final MarkedNumbers numbers;
    private final Commands typed;
    private final AuditLog audit;
    private final Clock clock;

    Renewing(
            ReportCommands commands,
            Renewals renewals,
            Links links,
            MarkedNumbers numbers,
            Commands typed,
            AuditLog audit,
            Clock clock) {
        this.commands = commands;
        this.renewals = renewals;
        this.links = links;
        this.numbers = numbers;
        this.typed = typed;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether a new link can be had. */
    public sealed interface Offer {
        /** It can, for the asking. */
        record Open() implements Offer {}

        /** It was asked for a moment ago and is on its way. */
        record Asked() implements Offer {}

        /** It cannot, for that reason. */
        record Closed(ProblemCode why) implements Offer {}
    }

    /** What can be offered for the report now. Changes nothing. */
    public Offer offer(Report report) {
        PhoneNumber phone = report.customerPhone();
        if (phone == null) {
            return new Offer.Closed(ProblemCode.REPORT_NOT_SENT);
        }
        return closed(report, phone).orElseGet(() -> offer(renewals.standing(report.id(), phone)));
    }

    /**
     * Has the new link texted if that is still offered; asked again within two minutes it is the same text.
     *
     * @param by null for whoever holds an older link
     * @throws io.resultflow.domain.problem.Refused when the report's workflow refuses, or does not answer: then nothing
     *     was counted
     */
    public Offer renew(Report report, @Nullable Actor by, String address) {
        PhoneNumber phone = report.customerPhone();
        if (phone == null) {
            return new Offer.Closed(ProblemCode.REPORT_NOT_SENT);
        }
        Optional<Offer> closed = closed(report, phone);
        if (closed.isPresent()) {
            return closed.get();
        }
        Renewals.Standing taken = renewals.take(report.id(), phone);
        if (taken != Renewals.Standing.FREE) {
            return offer(taken);
        }
        Subject subject = Subject.of(report.id());
        try {
            CommandId command = typed.record(
                    new NewCommand(AuditAction.REPORT_RENEWED, subject, by == null ? null : by.user(), null, null));
            commands.resend(report, command);
        } catch (RuntimeException e) {
            renewals.giveBack(report.id(), phone);
            throw e;
        }
        if (by == null) {
            audit.record(null, AuditAction.REPORT_RENEWED, subject, address, null);
        } else {
            audit.recordAs(by, AuditAction.REPORT_RENEWED, subject, address, null);
        }
        return new Offer.Asked();
    }

    private Optional<Offer> closed(Report report, PhoneNumber phone) {
        return reason(report, phone).map(Offer.Closed::new);
    }

    private Optional<ProblemCode> reason(Report report, PhoneNumber phone) {
        ReportStatus status = report.status();
        if (status == ReportStatus.REVOKED) {
            return Optional.of(ProblemCode.REPORT_REVOKED);
        }
        if (status != ReportStatus.DELIVERED && status != ReportStatus.VIEWED && status != ReportStatus.EXPIRED) {
            return Optional.of(ProblemCode.REPORT_NOT_SENT);
        }
        Instant firstSent = links.firstSent(report.id(), report.version()).orElse(report.createdAt());
        return RenewalLimit.isOfferedAt(clock.instant(), firstSent)
                ? numbers.find(phone).map(MarkedNumber::reason)
                : Optional.of(ProblemCode.RENEWAL_TOO_LATE);
    }

    private static Offer offer(Renewals.Standing standing) {
        return switch (standing) {
            case FREE -> new Offer.Open();
            case JUST_ASKED -> new Offer.Asked();
            case USED_UP -> new Offer.Closed(ProblemCode.RENEWALS_USED_UP);
        };
    }
}
