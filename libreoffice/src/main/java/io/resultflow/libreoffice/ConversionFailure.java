package io.resultflow.libreoffice;

import com.sun.star.lang.DisposedException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;

/** Why a conversion failed, told from what jodconverter throws and from how the process is. */
enum ConversionFailure {
    /** LibreOffice is well and will not have this document. */
    DOCUMENT,
    /** It took too long; the process has to go. */
    TIMEOUT,
    /** The process died or its connection did; whose fault is unknown. */
    CRASH;

    /** A killed process shows as a line that is gone, a hung one as a time-out; what is left is the document's fault. */
    static ConversionFailure of(Exception thrown, boolean processAlive) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof TimeoutException) {
                return TIMEOUT;
            }
            if (cause instanceof CancellationException
                    || cause instanceof DisposedException
                    || cause instanceof InterruptedException) {
                return CRASH;
            }
        }
        return processAlive ? DOCUMENT : CRASH;
    }
}
