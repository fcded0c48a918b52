package io.resultflow.api.audit;

import io.resultflow.api.problem.BadField;
import io.resultflow.api.web.PageJson;
import io.resultflow.api.web.Paging;
import io.resultflow.domain.audit.AuditEntry;
import io.resultflow.domain.audit.AuditId;
import io.resultflow.domain.audit.AuditVerdict;
import io.resultflow.store.audit.AuditLog;
import io.resultflow.store.user.Users;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit log for admins: to read, and to check that nobody has touched it. */
@RestController
@RequestMapping("/api/v1/audit")
final class AuditController {
    private final AuditLog log;
    private final Users users;

    AuditController(AuditLog log, Users users) {
        this.log = log;
        this.users = users;
    }

    /**
     * Whether the log stands as it was written.
     *
     * @param firstBroken the first entry that is missing or was changed
     * @param hash of the last entry, to be kept elsewhere
     * @param knownHashHolds whether the hash that the caller had kept is still that entry's; null when none was sent
     */
    record VerdictJson(
            boolean whole,
            long entries,
            @Nullable Long firstBroken,
            String hash,
            @Nullable Boolean knownHashHolds) {}

    /** The entries of a time, oldest first. */
    @GetMapping
    PageJson<AuditJson> list(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = Paging.FIRST) int page,
            @RequestParam(defaultValue = Paging.USUAL) int size) {
        Paging asked = new Paging(page, size);
        Period period = Period.of(log, from, to);
        long first = period.first() + (long) (asked.page() - 1) * asked.size();
        StaffNames names = StaffNames.of(users);
        List<AuditJson> items = log.page(first).stream()
                .filter(entry -> entry.id().value() < Math.min(period.end(), first + asked.size()))
                .map(entry -> AuditJson.of(entry, names))
                .toList();
        return new PageJson<>(items, asked.page(), asked.size(), period.size());
    }

    /** Reads the whole log. With {@code entry} and {@code hash} kept from an earlier answer, also a log made anew shows. */
    @GetMapping("/verify")
    VerdictJson verify(
            @RequestParam(required = false) @Nullable Long entry,
            @RequestParam(required = false) @Nullable String hash) {
        AuditVerdict verdict = log.verify();
        AuditId broken = verdict.firstBroken();
        return new VerdictJson(
                verdict.isWhole(),
                verdict.entries(),
                broken == null ? null : broken.value(),
                verdict.hash(),
                (entry == null || hash == null) ? null : holds(entry, hash));
    }

    private boolean holds(long entry, String hash) {
        if (entry < 1) {
            throw BadField.notAllowed("entry");
        }
        return log.find(new AuditId(entry))
                .map(AuditEntry::hash)
                .filter(hash::equals)
                .isPresent();
    }
}
