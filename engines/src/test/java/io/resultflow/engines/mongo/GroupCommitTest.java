package io.resultflow.engines.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GroupCommitTest {
    private final AtomicInteger commits = new AtomicInteger();

    @Test
    void those_who_write_side_by_side_share_a_commit() throws Exception {
        GroupCommit store = new GroupCommit(commits::incrementAndGet, Duration.ofSeconds(2));
        CyclicBarrier together = new CyclicBarrier(8);
        ExecutorService clients = Executors.newFixedThreadPool(8);
        List<Future<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            answers.add(clients.submit(() -> store.committed(() -> meet(together))));
        }
        for (Future<Integer> answer : answers) {
            answer.get();
        }
        clients.shutdown();

        assertThat(commits).hasValue(1);
    }

    @Test
    void whoever_writes_alone_waits_for_nobody() {
        GroupCommit store = new GroupCommit(commits::incrementAndGet, Duration.ofHours(1));

        store.committed(() -> 1);
        store.committed(() -> 2);

        assertThat(commits).hasValue(2);
    }

    private static int meet(CyclicBarrier others) {
        try {
            return others.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
