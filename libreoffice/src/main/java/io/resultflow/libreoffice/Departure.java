package io.resultflow.libreoffice;

/** Why a process is no longer there. */
public enum Departure {
    /** It has converted as many documents as one may. */
    COUNT,
    /** It holds more memory than one may. */
    MEMORY,
    /** It is as old as one may become. */
    AGE,
    /** A document took too long in it. */
    HUNG,
    /** It ended by itself. */
    CRASHED
}
