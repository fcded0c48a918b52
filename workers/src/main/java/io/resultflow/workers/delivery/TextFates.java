package io.resultflow.workers.delivery;

import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.delivery.FailureAlarm;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.store.sending.RecentTexts;
import java.util.function.BiConsumer;

/**
 * Notes what becomes of a batch's texts and has it paused when too many fail. Where receipts come, they tell whether a text
 * that was taken arrived, and it is noted then.
 */
public final class TextFates {
    private final RecentTexts recent;
    private final FailureAlarm alarm;
    private final boolean receipts;
    private final BiConsumer<BatchId, ProblemCode> pause;

    /**
     * @param receipts whether the provider tells what became of its texts
     * @param pause has a batch paused for a reason
     */
    public TextFates(RecentTexts recent, FailureAlarm alarm, boolean receipts, BiConsumer<BatchId, ProblemCode> pause) {
        this.recent = recent;
        this.alarm = alarm;
        this.receipts = receipts;
        this.pause = pause;
    }

    void taken(BatchId batch) {
        if (!receipts) {
            recent.note(batch, false, alarm);
        }
    }

    void failed(BatchId batch) {
        if (recent.note(batch, true, alarm)) {
            pause.accept(batch, ProblemCode.SMS_FAILING);
        }
    }
}
