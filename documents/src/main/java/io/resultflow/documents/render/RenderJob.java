package io.resultflow.documents.render;

import io.resultflow.documents.fill.CompiledTemplate;
import io.resultflow.documents.render.split.SplitFile;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** One filled document that somebody waits for. */
final class RenderJob {
    private final CompiledTemplate template;
    private final byte[] docx;
    private final CompletableFuture<SplitFile> done = new CompletableFuture<>();
    private final long since = System.nanoTime();
    private volatile @Nullable AloneReason alone;

    RenderJob(CompiledTemplate template, byte[] docx) {
        this.template = template;
        this.docx = docx;
    }

    CompiledTemplate template() {
        return template;
    }

    byte[] docx() {
        return docx;
    }

    /** For how many nanoseconds somebody has waited for it. */
    long age(long now) {
        return now - since;
    }

    /** Whether it may stand in one document with another. */
    boolean goesWith(RenderJob other) {
        return alone == null && other.alone == null && template == other.template;
    }

    /** From now on it is not merged with others. */
    void mustGoAlone(AloneReason reason) {
        alone = reason;
    }

    /** Why it must go alone; else {@code usual}. */
    AloneReason aloneFor(AloneReason usual) {
        AloneReason known = alone;
        return known == null ? usual : known;
    }

    void done(SplitFile file) {
        done.complete(file);
    }

    void failed(Throwable reason) {
        done.completeExceptionally(reason);
    }

    /**
     * Waits for the PDF.
     *
     * @throws ConversionFailed the document's own failure
     */
    SplitFile await() throws ConversionFailed, InterruptedException {
        try {
            return done.get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof ConversionFailed failed) {
                throw failed;
            }
            if (cause instanceof RuntimeException failed) {
                throw failed;
            }
            throw new IllegalStateException(cause);
        }
    }
}
