package io.resultflow.documents.render;

import io.resultflow.domain.problem.ProblemCode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** Documents that wait for a converter, the oldest first. */
final class RenderQueue {
    private final Deque<RenderJob> waiting = new ArrayDeque<>();
    private boolean closed;

    synchronized void add(RenderJob job) throws ConversionFailed {
        if (closed) {
            throw ConversionFailed.forNow(ProblemCode.ENGINE_UNAVAILABLE, null);
        }
        waiting.addLast(job);
        notifyAll();
    }

    /** Puts documents back in front, in their order: they have waited before. */
    synchronized void putBack(List<RenderJob> jobs) {
        if (closed) {
            jobs.forEach(RenderQueue::refuse);
            return;
        }
        for (int i = jobs.size() - 1; i >= 0; i--) {
            waiting.addFirst(jobs.get(i));
        }
        notifyAll();
    }

    synchronized int size() {
        return waiting.size();
    }

    /** Takes a document back that nobody waits for any more; one that is being converted goes on. */
    synchronized void remove(RenderJob job) {
        waiting.remove(job);
    }

    /** The oldest document; waits until there is one. */
    synchronized RenderJob take() throws InterruptedException {
        while (waiting.isEmpty()) {
            wait();
        }
        return waiting.removeFirst();
    }

    /** The oldest documents that may go with one, at most so many. */
    synchronized List<RenderJob> takeWith(RenderJob one, int most) {
        List<RenderJob> taken = new ArrayList<>();
        for (Iterator<RenderJob> rest = waiting.iterator(); rest.hasNext() && taken.size() < most; ) {
            RenderJob job = rest.next();
            if (job.goesWith(one)) {
                taken.add(job);
                rest.remove();
            }
        }
        return taken;
    }

    /** Refuses whatever waits and whatever comes. */
    synchronized void close() {
        closed = true;
        waiting.forEach(RenderQueue::refuse);
        waiting.clear();
    }

    private static void refuse(RenderJob job) {
        job.failed(ConversionFailed.forNow(ProblemCode.ENGINE_UNAVAILABLE, null));
    }
}
