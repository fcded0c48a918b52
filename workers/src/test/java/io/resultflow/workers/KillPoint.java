package io.resultflow.workers;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.failure.ActivityFailure;

/** A step of some work before or after which its process is killed. */
public final class KillPoint {
    /** Work that is killed at a point, then done again, and looked at. */
    @FunctionalInterface
    public interface Trial {
        void at(KillPoint point) throws Exception;
    }

    private final PowerCut power;
    private final int step;
    private final boolean before;
    private boolean reached;

    KillPoint(PowerCut power, int step, boolean before) {
        this.power = power;
        this.step = step;
        this.before = before;
    }

    /** Holds a trial before and after each step, until the work has no further one; answers how many steps it has. */
    public static int every(PowerCut power, Trial trial) throws Exception {
        for (int step = 1; ; step++) {
            trial.at(new KillPoint(power, step, true));
            KillPoint after = new KillPoint(power, step, false);
            trial.at(after);
            if (!after.reached) {
                return step - 1;
            }
        }
    }

    /** Does the work until it is killed here, or to its end when it has fewer steps. */
    public void kill(Runnable work) {
        power.cut(step, before);
        try {
            work.run();
        } catch (ActivityFailure killed) {
            assertThat(killed).hasStackTraceContaining("internal");
        }
        reached = power.mend();
    }

    /** How many points came before this one. */
    int index() {
        return 2 * (step - 1) + (before ? 0 : 1);
    }
}
