package io.resultflow.documents.render;

import io.resultflow.documents.fill.CompiledTemplate;

/** Knows which templates' reports look the same merged as alone. Asked from many threads. */
public interface MergePermits {
    /**
     * Whether reports of this template may be merged. May take the time to find out, where that will pay.
     *
     * @param waiting how many reports wait behind the one that asks
     */
    boolean mayMerge(CompiledTemplate template, int waiting);

    /** Tells of a report that was made by itself. */
    void madeAlone(CompiledTemplate template, Rendered report);
}
