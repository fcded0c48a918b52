package io.resultflow.documents.render;

import io.resultflow.domain.problem.ProblemCode;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Documents that wait for a converter, the oldest first. While a converter makes reports of a template, others of that
 * template wait a moment until they fill a document instead of taking a converter for themselves: merged they cost half as much.
 */
final class RenderQueue {
    private final Deque<RenderJob> waiting = new ArrayDeque<>();
    private final List<Company> atWork = new ArrayList<>();
    private final long patience;
    private boolean closed;

    /** Where a document waits for company so long at most. */
    RenderQueue(Duration patience) {
        this.patience = patience.toNanos();
    }

    /** Reports that are being made together, by one of them; so many more of their kind, a whole document, do not wait for their end. */
    private record Company(RenderJob first, int enough) {}

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

    /** The oldest document that need not wait for company; waits until there is one. */
    synchronized RenderJob take() throws InterruptedException {
        while (true) {
            long now = System.nanoTime();
            for (RenderJob job : waiting) {
                if (!waitsForCompany(job, now)) {
                    waiting.remove(job);
                    return job;
                }
            }
            if (waiting.isEmpty()) {
                wait();
            } else {
                TimeUnit.NANOSECONDS.timedWait(
                        this, patience - waiting.getFirst().age(now));
            }
        }
    }

    private boolean waitsForCompany(RenderJob job, long now) {
        return job.age(now) < patience
                && atWork.stream()
                        .anyMatch(company -> job.goesWith(company.first)
                                && waiting.stream().filter(job::goesWith).count() < company.enough);
    }

    /** The oldest documents that may go with one, at most so many; more of the kind may wait until it is {@link #finished}. */
    synchronized List<RenderJob> takeWith(RenderJob one, int most) {
        List<RenderJob> taken = new ArrayList<>();
        for (Iterator<RenderJob> rest = waiting.iterator(); rest.hasNext() && taken.size() < most; ) {
            RenderJob job = rest.next();
            if (job.goesWith(one)) {
                taken.add(job);
                rest.remove();
            }
        }
        atWork.add(new Company(one, most + 1));
        return taken;
    }

    /** Nobody waits for it any more. */
    synchronized void finished(RenderJob one) {
        atWork.removeIf(company -> company.first == one);
        notifyAll();
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
