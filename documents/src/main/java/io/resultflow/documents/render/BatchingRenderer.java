package io.resultflow.documents.render;

import io.resultflow.documents.fill.CompiledTemplate;
import io.resultflow.documents.render.certify.Trials;
import io.resultflow.documents.render.merge.Unmergeable;
import io.resultflow.documents.render.split.SplitFile;
import io.resultflow.domain.intake.ReportValues;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.template.PdfForm;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.ThreadFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the PDFs of filled templates. Reports of one template that wait while every converter is busy are made as
 * one document by the next that comes free; a report that comes when none is at work on its template waits for nobody. Serves any number of threads, each of which gets its
 * own report or its own failure: a document that spoils a batch is found by halving it.
 */
public final class BatchingRenderer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BatchingRenderer.class);

    private final Renderer renderer;
    private final Together together;
    private final BatchLimits limits;
    private final MergePermits permits;
    private final RenderQueue queue;
    private final RenderCounts counts = new RenderCounts();
    private final List<Thread> threads = new ArrayList<>();
    private final Map<CompiledTemplate, PagesSeen> pagesSeen = Collections.synchronizedMap(new WeakHashMap<>());

    /**
     * Ready at once.
     *
     * @param converters how many documents the converter takes side by side
     * @param permits which templates' reports look the same merged as alone; those of others are made one by one
     */
    public BatchingRenderer(PdfConverter converter, int converters, BatchLimits limits, MergePermits permits) {
        this(converter, converters, limits, permits, BatchingRenderer::daemon);
    }

    /** @param threadFactory makes the threads that fill, merge and split */
    public BatchingRenderer(
            PdfConverter converter,
            int converters,
            BatchLimits limits,
            MergePermits permits,
            ThreadFactory threadFactory) {
        this.renderer = new Renderer(converter);
        this.together = new Together(converter);
        this.limits = limits;
        this.queue = new RenderQueue(limits.patience());
        this.permits = permits;
        for (int i = 0; i < converters; i++) {
            Thread thread = threadFactory.newThread(this::work);
            threads.add(thread);
            thread.start();
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "render");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * A renderer that merges the reports of a template once it has seen that they come out as alone.
     *
     * @param converters how many documents the converter takes side by side
     */
    public static BatchingRenderer byTrial(PdfConverter converter, int converters) {
        return new BatchingRenderer(converter, converters, BatchLimits.USUAL, new Trials(converter));
    }

    /**
     * The report of a row or of the rows of a group, as below.
     *
     * @throws io.resultflow.domain.problem.Refused {@code FILL_FAILED}, see {@link CompiledTemplate#fill}
     */
    public Rendered render(CompiledTemplate template, ReportValues values) throws ConversionFailed {
        return render(template, template.fill(values));
    }

    /**
     * The report of one row, with its PDF known to open and to have a page. An interrupt gives the report up.
     *
     * @param docx what {@code template} filled
     * @throws ConversionFailed when no sound PDF came out; {@code ENGINE_UNAVAILABLE} for now when interrupted or closed
     */
    public Rendered render(CompiledTemplate template, byte[] docx) throws ConversionFailed {
        return await(new RenderJob(template, docx));
    }

    /** The same of a document that is not merged with others, whatever is known of its template. */
    public Rendered renderAlone(CompiledTemplate template, byte[] docx, AloneReason reason) throws ConversionFailed {
        RenderJob job = new RenderJob(template, docx);
        job.mustGoAlone(reason);
        return await(job);
    }

    private Rendered await(RenderJob job) throws ConversionFailed {
        queue.add(job);
        try {
            SplitFile file = job.await();
            return new Rendered(job.docx(), file.pdf(), file.pages());
        } catch (InterruptedException e) {
            queue.remove(job);
            Thread.currentThread().interrupt();
            throw ConversionFailed.forNow(ProblemCode.ENGINE_UNAVAILABLE, null);
        }
    }

    public RenderCounts counts() {
        return counts;
    }

    /** How many documents wait for a converter. */
    public int waiting() {
        return queue.size();
    }

    private void work() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                RenderJob oldest = queue.take();
                List<RenderJob> jobs = new ArrayList<>(List.of(oldest));
                try {
                    AloneReason ifAlone = AloneReason.NOT_CERTIFIED;
                    if (oldest.template().pdf() != PdfForm.STANDARD) {
                        ifAlone = AloneReason.PDF_FORM;
                    } else if (permits.mayMerge(oldest.template(), queue.size())) {
                        int most = limits.rowsOf(pagesSeen(oldest.template()).most());
                        jobs.addAll(queue.takeWith(oldest, most - 1));
                        ifAlone = AloneReason.NO_COMPANY;
                    }
                    make(jobs, ifAlone);
                } catch (RuntimeException | Error e) {
                    jobs.forEach(job -> job.failed(e));
                } finally {
                    queue.finished(oldest);
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("A rendering thread ends");
        }
    }

    private PagesSeen pagesSeen(CompiledTemplate template) {
        return pagesSeen.computeIfAbsent(template, key -> new PagesSeen());
    }

    private void make(List<RenderJob> jobs, AloneReason ifAlone) {
        if (jobs.size() == 1) {
            makeAlone(jobs.get(0), jobs.get(0).aloneFor(ifAlone));
            return;
        }
        CompiledTemplate template = jobs.get(0).template();
        try {
            List<Optional<SplitFile>> files = together.render(
                    jobs.stream().map(RenderJob::docx).toList(),
                    pagesSeen(template).last());
            handOut(jobs, files);
        } catch (Unmergeable e) {
            LOG.warn("Reports were not merged: {}", e.obstacle());
            oneByOne(jobs, AloneReason.FAILURE);
        } catch (ConversionFailed e) {
            counts.failure();
            afterFailure(jobs, e);
        } catch (RuntimeException e) { // a document of a make that nobody thought of
            LOG.error("Reports were not merged: {}", e.getClass().getName());
            oneByOne(jobs, AloneReason.FAILURE);
        }
    }

    private void handOut(List<RenderJob> jobs, List<Optional<SplitFile>> files) {
        List<RenderJob> doubtful = new ArrayList<>();
        // Counted before they are handed out: whoever has a report finds it in the counts.
        counts.batch((int) files.stream().filter(Optional::isPresent).count());
        for (int i = 0; i < jobs.size(); i++) {
            RenderJob job = jobs.get(i);
            Optional<SplitFile> file = files.get(i);
            if (file.isPresent()) {
                pagesSeen(job.template()).add(file.get().pages());
                job.done(file.get());
            } else {
                counts.doubt();
                doubtful.add(job);
            }
        }
        oneByOne(doubtful, AloneReason.DOUBT);
    }

    /** Halves find the culprit; only where each half might hang as long again, all go by themselves. */
    private void afterFailure(List<RenderJob> jobs, ConversionFailed failure) {
        if (failure.code() == ProblemCode.ENGINE_UNAVAILABLE) {
            jobs.forEach(job -> job.failed(failure));
        } else if (failure.code() == ProblemCode.CONVERSION_TIMEOUT) {
            oneByOne(jobs, AloneReason.FAILURE);
        } else {
            make(jobs.subList(0, jobs.size() / 2), AloneReason.FAILURE);
            make(jobs.subList(jobs.size() / 2, jobs.size()), AloneReason.FAILURE);
        }
    }

    /** Other threads may help. */
    private void oneByOne(List<RenderJob> jobs, AloneReason reason) {
        jobs.forEach(job -> job.mustGoAlone(reason));
        queue.putBack(jobs);
    }

    private void makeAlone(RenderJob job, AloneReason reason) {
        try {
            Rendered rendered = renderer.render(job.docx(), job.template().pdf());
            pagesSeen(job.template()).add(rendered.pages());
            counts.single(reason);
            if (reason != AloneReason.CORRECTED) {
                permits.madeAlone(job.template(), rendered);
            }
            job.done(new SplitFile(rendered.pdf(), rendered.pages()));
        } catch (ConversionFailed e) {
            job.failed(e);
        }
    }

    /** Gives up what waits or is under way; its callers are told to try again. */
    @Override
    public void close() {
        queue.close();
        threads.forEach(Thread::interrupt);
    }
}
