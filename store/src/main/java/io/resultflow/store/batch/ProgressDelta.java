package io.resultflow.store.batch;

/** By how much each count of a batch's progress changes; below 0 takes back. */
public record ProgressDelta(int processed, int successful, int failed, int parked, int delivered, int viewed) {}
