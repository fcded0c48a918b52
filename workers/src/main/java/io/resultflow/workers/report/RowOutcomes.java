package io.resultflow.workers.report;

import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.delivery.DeliveryStatus;
import io.resultflow.domain.file.FileId;
import io.resultflow.domain.intake.CheckedRow;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.report.ReportStatus;
import io.resultflow.store.Move;
import io.resultflow.store.report.CorrectionOrder;
import io.resultflow.store.report.Delivered;
import io.resultflow.store.report.Report;
import io.resultflow.store.report.ReportMoves;
import io.resultflow.workers.report.Tally.Change;

/** Gives a report its outcome and counts it for its batch, once: only a move that happened is counted. */
public final class RowOutcomes {
    private final ReportMoves moves;
    private final Tally tally;

    public RowOutcomes(ReportMoves moves, Tally tally) {
        this.moves = moves;
        this.tally = tally;
    }

    /** Its text was accepted; answers the status it then has. */
    public ReportStatus delivered(ReportId report, BatchId batch, Delivered text) {
        Move<ReportStatus> move = moves.delivered(report, text);
        if (move instanceof Move.Moved<ReportStatus> moved && moved.before() == ReportStatus.GENERATED) {
            tally.add(batch, new Change(1, 1, 1, 0, 0, 1));
        }
        return after(move);
    }

    /** It is made and no text of it will go out; answers the status it then has. */
    public ReportStatus withheld(ReportId report, BatchId batch, DeliveryStatus text) {
        Move<ReportStatus> move = moves.withheld(report, text);
        if (move instanceof Move.Moved) {
            tally.add(batch, new Change(1, 1, 1, 0, 0, 0));
        }
        return after(move);
    }

    /** A pause or a missing approval holds it back: it left the window without an outcome. */
    public void held(BatchId batch) {
        tally.add(batch, new Change(1, 0, 0, 0, 0, 0));
    }

    /** It cannot go on; answers the status it then has. */
    public ReportStatus parked(ReportId report, BatchId batch, ProblemCode code) {
        Move<ReportStatus> move = moves.parked(report, code);
        if (move instanceof Move.Moved) {
            tally.add(batch, new Change(1, 1, 0, 1, 1, 0));
        }
        return after(move);
    }

    /** It is tried again; answers the status it then has. */
    public ReportStatus unparked(ReportId report, BatchId batch) {
        Move<ReportStatus> move = moves.unparked(report);
        again(batch, move);
        return after(move);
    }

    /** Its row was corrected and it is tried again; false when it is parked no more. */
    public boolean corrected(ReportId report, BatchId batch, CheckedRow row, FileId standsIn, boolean critical) {
        return again(batch, moves.corrected(report, row, standsIn, critical));
    }

    private boolean again(BatchId batch, Move<ReportStatus> move) {
        boolean moved = move instanceof Move.Moved;
        if (moved) {
            tally.add(batch, new Change(-1, -1, 0, -1, -1, 0));
        }
        return moved;
    }

    /**
     * A newer version took its place, whose outcome is the row's from now on; answers the status it then has.
     *
     * @param old as it stood
     */
    public ReportStatus superseded(Report old, BatchId batch, CorrectionOrder order) {
        Move<ReportStatus> move = moves.superseded(old.id(), order);
        boolean withheld = old.text().isWithheld();
        if (move instanceof Move.Moved<ReportStatus> moved
                && (withheld || !moved.before().isOpen())) {
            int parked = moved.before() == ReportStatus.PARKED ? 1 : 0;
            boolean wasSent = parked == 0 && (moved.before() != ReportStatus.REVOKED || old.delivery() != null);
            tally.add(
                    batch,
                    wasSent ? new Change(-1, -1, -1, 0, 0, withheld ? 0 : -1) : new Change(-1, -1, 0, -1, -parked, 0));
        }
        return after(move);
    }

    /** Its batch was cancelled; answers the status it then has. */
    public ReportStatus cancelled(ReportId report, BatchId batch) {
        return ended(batch, moves.cancelled(report));
    }

    /** Staff ended its links; answers the status it then has. One that was made to be printed keeps its outcome. */
    public ReportStatus revoked(ReportId report, BatchId batch) {
        ReportStatus status = ended(batch, moves.revoked(report));
        return status == ReportStatus.GENERATED ? after(moves.revokedUntexted(report)) : status;
    }

    private ReportStatus ended(BatchId batch, Move<ReportStatus> move) {
        if (move instanceof Move.Moved<ReportStatus> moved) {
            if (moved.before().isOpen()) {
                tally.add(batch, new Change(1, 1, 0, 1, 0, 0));
            } else if (moved.before() == ReportStatus.PARKED) {
                tally.add(batch, new Change(0, 0, 0, 0, -1, 0));
            }
        }
        return after(move);
    }

    /**
     * The status that stands after a move, whether it happened or was refused.
     *
     * @throws Refused {@code NOT_FOUND} when there is no such report
     */
    public static ReportStatus after(Move<ReportStatus> move) {
        if (move instanceof Move.Moved<ReportStatus> moved) {
            return moved.after();
        }
        if (move instanceof Move.Refused<ReportStatus> refused && refused.actual() != null) {
            return refused.actual();
        }
        throw new Refused(ProblemCode.NOT_FOUND);
    }
}
