package io.resultflow.workers.batch;

import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.report.ReportId;
import io.resultflow.store.batch.BatchCounter;
import io.resultflow.store.batch.Batches;
import io.resultflow.workers.temporal.Failures;
import io.resultflow.workflows.batch.PacingActivities;
import io.resultflow.workflows.batch.PageRequest;
import io.resultflow.workflows.batch.RowPage;
import io.resultflow.workflows.batch.RowRef;
import io.resultflow.workflows.batch.RowsToStart;
import io.temporal.activity.Activity;
import io.temporal.activity.ActivityExecutionContext;
import io.temporal.client.ActivityCanceledException;
import java.time.Duration;
import java.util.List;

/** Polls one counter document by id; a counter that stands still is reconciled with the rows. */
public final class PacingActivitiesImpl implements PacingActivities {
    private final Batches batches;
    private final BatchReading reading;
    private final BatchCounter counter;
    private final Reconciler reconciler;
    private final RowWaker waker;
    private final Pace pace;

    /**
     * How patiently to wait.
     *
     * @param poll between two looks at the counter
     * @param stall how long the counter may stand still before the rows are looked at
     */
    public record Pace(Duration poll, Duration stall) {
        /** Five looks a second; a row takes seconds, so half a minute without any is a stall. */
        public static final Pace USUAL = new Pace(Duration.ofMillis(200), Duration.ofSeconds(30));
    }

    public PacingActivitiesImpl(
            Batches batches,
            BatchReading reading,
            BatchCounter counter,
            Reconciler reconciler,
            RowWaker waker,
            Pace pace) {
        this.batches = batches;
        this.reading = reading;
        this.counter = counter;
        this.reconciler = reconciler;
        this.waker = waker;
        this.pace = pace;
    }

    @Override
    public int startRows(RowsToStart rows) {
        return Failures.told(() -> {
            int next = reachedBefore(rows);
            RowPortion portion = new RowPortion(rows, batches, reading, counter, waker);
            CounterWatch watch = new CounterWatch(counter, rows.batch(), pace);
            try {
                while (next < rows.to()) {
                    int room = rows.window() - (next - watch.look(next));
                    if (room > 0) {
                        next = portion.start(next, room);
                    } else if (watch.hasStalled()) {
                        reconciler.makeRoom(rows.batch(), next);
                    }
                }
            } catch (ActivityCanceledException e) {
                return next;
            }
            return next;
        });
    }

    /** What a lost attempt had reached; what it had counted may have been lost with it. */
    private int reachedBefore(RowsToStart rows) {
        ActivityExecutionContext context = Activity.getExecutionContext();
        if (context.getInfo().getAttempt() == 1) {
            return rows.from();
        }
        int reached = context.getHeartbeatDetails(Integer.class).orElse(rows.from());
        reconciler.recountWindow(rows.batch(), reached);
        return reached;
    }

    @Override
    public RowPage awaitRoom(PageRequest page) {
        return Failures.told(() -> {
            CounterWatch watch = new CounterWatch(counter, page.batch(), pace);
            while (page.from() - watch.look(page.from()) + page.size() > page.window()) {
                if (watch.hasStalled()) {
                    reconciler.makeRoom(page.batch(), page.from());
                }
            }
            return rows(page);
        });
    }

    /** Rows that have an outcome already, in a batch begun again after its workflow was lost, count as left. */
    private RowPage rows(PageRequest page) {
        List<ReportId> ids = batches.reportIds(page.batch(), page.from(), page.size());
        List<ReportId> open = reading.open(ids);
        int done = ids.size() - open.size();
        if (page.from() == 0) {
            counter.set(page.batch(), done);
        } else if (done > 0) {
            counter.add(page.batch(), done);
        }
        return new RowPage(reading.rows(open).stream()
                .map(row -> new RowRef(row.id(), row.rowIndex()))
                .toList());
    }

    @Override
    public void awaitOutcomes(BatchId batch, int rows) {
        Failures.told(() -> {
            CounterWatch watch = new CounterWatch(counter, batch, pace);
            boolean allWait = false;
            while (true) {
                boolean seemsDone = watch.look(rows) >= rows;
                boolean stalled = watch.hasStalled();
                if (seemsDone && reconciler.recount(batch, rows).isEmpty()) {
                    return rows;
                }
                // While all wait for approval there is nobody to bring back, and a look at every row is dear.
                if (stalled && !(allWait && reconciler.isHeld(batch))) {
                    List<ReportId> open = reconciler.bringBack(batch, rows);
                    if (open.isEmpty()) {
                        return rows;
                    }
                    allWait = reconciler.waitForApproval(batch, open);
                }
            }
        });
    }
}
