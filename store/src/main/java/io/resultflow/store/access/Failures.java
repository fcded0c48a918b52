package io.resultflow.store.access;

/** Wrong passwords so far, on one link and on its report over all its links. */
public record Failures(int onLink, int onReport) {}
