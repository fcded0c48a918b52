package io.resultflow.e2e.bench.render;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What this process, and others with whatever they started, have used of the cores. */
record CpuTime(Duration java, Duration others) {
    static CpuTime now(List<Long> pids) {
        Duration others = pids.stream()
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .map(CpuTime::of)
                .reduce(Duration.ZERO, Duration::plus);
        return new CpuTime(of(ProcessHandle.current()), others);
    }

    private static Duration of(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    CpuTime since(CpuTime before) {
        return new CpuTime(java.minus(before.java), others.minus(before.others));
    }
}
