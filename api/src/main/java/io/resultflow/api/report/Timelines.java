package io.resultflow.api.report;

import io.resultflow.store.report.Delivery;
import io.resultflow.store.report.Parked;
import io.resultflow.store.report.Report;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** What happened to a report, oldest first, from what the store knows of it. */
@Component
final class Timelines {
    List<TimelineEntry> of(Report report) {
        List<TimelineEntry> entries = new ArrayList<>();
        entries.add(new TimelineEntry(report.createdAt(), "created"));
        Parked parked = report.parked();
        if (parked != null) {
            entries.add(new TimelineEntry(parked.at(), "parked"));
        }
        Delivery delivery = report.delivery();
        if (delivery != null && delivery.sentAt() != null) {
            entries.add(new TimelineEntry(delivery.sentAt(), "sent"));
        }
        Instant expiresAt = report.expiresAt();
        if (expiresAt != null) {
            entries.add(new TimelineEntry(expiresAt, "expires"));
        }
        entries.sort(Comparator.comparing(TimelineEntry::at));
        return List.copyOf(entries);
    }
}
