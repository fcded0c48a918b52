package io.resultflow.api.preview;

import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** A number of places for those who wait: whoever comes while all are taken is refused at once and may come again. */
final class Places {
    private final Semaphore free;

    Places(int count) {
        free = new Semaphore(count);
    }

    /**
     * What is made while a place is held; the place is free again afterwards, whatever comes of it.
     *
     * @throws Refused {@code PREVIEW_UNAVAILABLE} when none is free
     */
    <T> T holding(Supplier<T> made) {
        if (!free.tryAcquire()) {
            throw new Refused(ProblemCode.PREVIEW_UNAVAILABLE);
        }
        try {
            return made.get();
        } finally {
            free.release();
        }
    }
}
