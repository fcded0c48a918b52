package io.resultflow.api.report;

import io.resultflow.store.report.Delivery;
import io.resultflow.store.report.Parked;
import io.resultflow.store.report.Report;
import io.resultflow.store.report.Reports;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** What happened to a report, oldest first, from what the store knows of it. */
@Component
final class Timelines {
    private final Reports reports;

    Timelines(Reports reports) {
        this.reports = reports;
    }

    List<TimelineEntry> of(Report report) {
        List<TimelineEntry> entries = new ArrayList<>();
        entries.add(new TimelineEntry(report.createdAt(), "created"));
        Parked parked = report.parked();
        if (parked != null) {
            entries.add(new TimelineEntry(parked.at(), "parked"));
        }
        Delivery delivery = report.delivery();
        if (delivery != null) {
            entries.add(new TimelineEntry(delivery.sentAt(), "sent"));
        }
        reports.viewTimes(report.id()).forEach(at -> entries.add(new TimelineEntry(at, "viewed")));
        Instant expiresAt = report.expiresAt();
        if (expiresAt != null) {
            entries.add(new TimelineEntry(expiresAt, "expires"));
        }
        entries.sort(Comparator.comparing(TimelineEntry::at));
        return List.copyOf(entries);
    }
}
