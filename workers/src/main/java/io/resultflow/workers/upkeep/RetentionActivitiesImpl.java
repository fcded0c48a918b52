package io.resultflow.workers.upkeep;

import io.resultflow.domain.retention.RetentionPolicy;
import io.resultflow.store.retention.Archive;
import io.resultflow.store.retention.Purge;
import io.resultflow.workers.temporal.Failures;
import io.resultflow.workers.temporal.Pulse;
import io.resultflow.workflows.upkeep.RetentionActivities;
import io.temporal.activity.Activity;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntUnaryOperator;

/** Asks the store for page after page until nothing is left that is due. */
public final class RetentionActivitiesImpl implements RetentionActivities {
    private static final int PAGE = 200;
    /** Nobody waits that long, and no worker works that long at one. */
    private static final Duration LONGEST_PREVIEW = Duration.ofHours(1);

    private final Archive archive;
    private final Purge purge;
    private final RetentionPolicy policy;
    private final Clock clock;

    public RetentionActivitiesImpl(Archive archive, Purge purge, RetentionPolicy policy, Clock clock) {
        this.archive = archive;
        this.purge = purge;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public int archiveReports() {
        return Failures.told(() -> Pulse.during(() -> {
            Instant now = clock.instant();
            int archived =
                    untilNone(max -> archive.archivePage(policy.reportsBefore(now), policy.archiveEnds(now), max));
            untilNone(archive::deleteEnded);
            return archived;
        }));
    }

    @Override
    public int purgeFiles() {
        return Failures.told(() -> Pulse.during(() -> {
            Instant now = clock.instant();
            untilNone(max -> purge.previews(now.minus(LONGEST_PREVIEW), max));
            int purged = untilNone(max -> purge.wordFiles(policy.wordFilesBefore(now), max))
                    + untilNone(max -> purge.excelFiles(policy.excelFilesBefore(now), max));
            purge.endedSessions();
            return purged;
        }));
    }

    private static int untilNone(IntUnaryOperator page) {
        int all = 0;
        int some = page.applyAsInt(PAGE);
        while (some > 0) {
            all += some;
            Activity.getExecutionContext().heartbeat(all);
            some = page.applyAsInt(PAGE);
        }
        return all;
    }
}
