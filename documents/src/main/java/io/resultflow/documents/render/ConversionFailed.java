package io.resultflow.documents.render;

import io.resultflow.domain.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** A document became no PDF. The message is the code alone: never what the document holds. */
public final class ConversionFailed extends Exception {
    private final ProblemCode code;
    private final boolean isTransient;

    private ConversionFailed(ProblemCode code, boolean isTransient, @Nullable Throwable cause) {
        super(code.wireName(), cause);
        this.code = code;
        this.isTransient = isTransient;
    }

    /** This document cannot be converted, however often it is tried. */
    public static ConversionFailed permanently(ProblemCode code, @Nullable Throwable cause) {
        return new ConversionFailed(code, false, cause);
    }

    /** The engine was at fault: the same document may well convert later. */
    public static ConversionFailed forNow(ProblemCode code, @Nullable Throwable cause) {
        return new ConversionFailed(code, true, cause);
    }

    public ProblemCode code() {
        return code;
    }

    /** Whether trying again may help. */
    public boolean isTransient() {
        return isTransient;
    }
}
