package io.resultflow.api.report;

import io.resultflow.api.audit.StaffNames;
import io.resultflow.domain.access.Device;
import io.resultflow.domain.access.LinkState;
import io.resultflow.domain.audit.AuditChange;
import io.resultflow.domain.audit.AuditEntry;
import io.resultflow.domain.audit.Subject;
import io.resultflow.domain.delivery.IntentKey;
import io.resultflow.domain.delivery.Receipt;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.report.Correction;
import io.resultflow.domain.report.ReportId;
import io.resultflow.store.access.Link;
import io.resultflow.store.access.Links;
import io.resultflow.store.audit.AuditLog;
import io.resultflow.store.report.Delivery;
import io.resultflow.store.report.Parked;
import io.resultflow.store.report.Report;
import io.resultflow.store.report.Reports;
import io.resultflow.store.user.Users;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened to a result in all its versions, oldest first, from what the store and the audit log know of it. */
@Component
final class Timelines {
    private final Reports reports;
    private final Links links;
    private final AuditLog audit;
    private final Users users;

    Timelines(Reports reports, Links links, AuditLog audit, Users users) {
        this.reports = reports;
        this.links = links;
        this.audit = audit;
        this.users = users;
    }

    /** Every version of the result, the first one first; those that were archived are not among them. */
    List<Report> versions(Report report) {
        Deque<Report> versions = new ArrayDeque<>(List.of(report));
        Optional<Report> before = found(report.versions().supersedes());
        while (before.isPresent()) {
            versions.addFirst(before.get());
            before = found(before.get().versions().supersedes());
        }
        Optional<Report> after = found(report.versions().supersededBy());
        while (after.isPresent()) {
            versions.addLast(after.get());
            after = found(after.get().versions().supersededBy());
        }
        return List.copyOf(versions);
    }

    private Optional<Report> found(@Nullable ReportId id) {
        return Optional.ofNullable(id).flatMap(reports::find);
    }

    List<TimelineEntry> of(Report report) {
        StaffNames names = StaffNames.of(users);
        return versions(report).stream()
                .flatMap(version -> new Version(version, names).entries().stream())
                .sorted(Comparator.comparing(TimelineEntry::at))
                .toList();
    }

    /** One version's part. */
    private final class Version {
        private final Report report;
        private final StaffNames names;
        private final List<TimelineEntry> entries = new ArrayList<>();

        Version(Report report, StaffNames names) {
            this.report = report;
            this.names = names;
        }

        List<TimelineEntry> entries() {
            made();
            links.ofReport(report.id()).forEach(this::text);
            reports.views(report.id())
                    .forEach(view -> add(view.at(), "viewed", null, view.ip(), Device.of(view.userAgent()), null));
            reports.notice(report.id())
                    .ifPresent(notice -> add(notice.at(), "withdrawal_told", code(notice.failure())));
            Instant expiresAt = report.expiresAt();
            if (expiresAt != null) {
                add(expiresAt, "expires", null);
            }
            audit.of(Subject.of(report.id())).forEach(this::staff);
            return entries;
        }

        private void made() {
            Correction correction = report.versions().correction();
            add(report.createdAt(), "created", correction == null ? null : correction.reason());
            Parked parked = report.parked();
            if (parked != null) {
                add(parked.at(), "parked", parked.code().wireName());
            }
            Delivery delivery = report.delivery();
            if (delivery != null) {
                add(delivery.sentAt(), "sent", "text " + delivery.sequence());
            }
        }

        /** A link whose text never left is none. */
        private void text(Link link) {
            boolean notice = new IntentKey(report.id(), link.version(), link.sequence()).isNotice();
            if (link.state() != LinkState.ABANDONED && !notice) {
                add(
                        link.preparedAt(),
                        "link_issued",
                        "text " + link.sequence() + ", " + link.state().wireName());
            }
            Receipt receipt = link.receipt();
            if (receipt != null) {
                String failure = code(receipt.failure());
                String told = receipt.status().wireName() + (failure == null ? "" : ", " + failure);
                add(receipt.at(), "receipt", notice ? told : "text " + link.sequence() + ", " + told);
            }
        }

        private void staff(AuditEntry entry) {
            String changes = entry.changes().stream().map(Version::shown).collect(Collectors.joining("; "));
            String reason = entry.reason() == null ? "" : entry.reason();
            String detail = reason + (reason.isEmpty() || changes.isEmpty() ? "" : "; ") + changes;
            add(
                    entry.at(),
                    entry.action().wireName(),
                    names.of(entry.actor()),
                    entry.ip(),
                    null,
                    detail.isEmpty() ? null : detail);
        }

        private static String shown(AuditChange change) {
            return AuditChange.HIDDEN.equals(change.after())
                    ? change.field()
                    : change.field() + ": " + (change.after() == null ? "–" : change.after());
        }

        private static @Nullable String code(@Nullable ProblemCode failure) {
            return failure == null ? null : failure.wireName();
        }

        private void add(Instant at, String event, @Nullable String detail) {
            add(at, event, null, null, null, detail);
        }

        private void add(
                Instant at,
                String event,
                @Nullable String by,
                @Nullable String ip,
                @Nullable String device,
                @Nullable String detail) {
            entries.add(new TimelineEntry(at, event, report.id().value(), report.version(), by, ip, device, detail));
        }
    }
}
