package io.resultflow.libreoffice;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What the pool has done since its start. Safe to read at any time. */
public final class OfficeCounts {
    private final LongAdder starts = new LongAdder();
    private final LongAdder waitsForStart = new LongAdder();
    private final Map<Departure, LongAdder> departures = new ConcurrentHashMap<>();

    void start() {
        starts.increment();
    }

    void waitForStart() {
        waitsForStart.increment();
    }

    void departure(Departure why) {
        departures.computeIfAbsent(why, none -> new LongAdder()).increment();
    }

    /** Processes that came up. */
    public long starts() {
        return starts.sum();
    }

    /** Documents whose turn it was and that found no process standing: more than the spare had gone at once. */
    public long waitsForStart() {
        return waitsForStart.sum();
    }

    /** Processes that went, for this reason. */
    public long departures(Departure why) {
        LongAdder count = departures.get(why);
        return count == null ? 0 : count.sum();
    }
}
