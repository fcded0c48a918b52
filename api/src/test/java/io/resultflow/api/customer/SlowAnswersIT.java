package io.resultflow.api.customer;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.resultflow.domain.access.Patience;
import io.resultflow.engines.mongo.DurableMongo;
import io.resultflow.store.user.LoginTries;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who waits for the answer to a wrong password. */
class SlowAnswersIT {
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-03-01T08:00:00Z"), ZoneOffset.UTC);
    private static final String GUESSER = "203.0.113.7";

    @TempDir
    Path folder;

    private DurableMongo engine;
    private MongoClient client;

    @BeforeEach
    void start() {
        engine = DurableMongo.start(folder.resolve("store.mv"), "127.0.0.1", 0);
        client = MongoClients.create(engine.uri());
    }

    @AfterEach
    void stop() {
        client.close();
        engine.close();
    }

    private SlowAnswers slowedBy(Duration wait) {
        return new SlowAnswers(new LoginTries(client.getDatabase("tries"), NOW), new Patience(3, wait, wait));
    }

    @Test
    void an_address_of_too_many_wrong_passwords_waits_whichever_process_it_asks_and_others_do_not() {
        for (int wrong = 0; wrong < 3; wrong++) {
            assertThat(slowedBy(Duration.ofHours(1)).turn(GUESSER)).isDone();
        }
        assertThat(slowedBy(Duration.ofHours(1)).turn(GUESSER)).isNotDone();
        assertThat(slowedBy(Duration.ofHours(1)).turn("203.0.113.8")).isDone();
    }

    @Test
    void the_answer_comes_in_the_end() {
        SlowAnswers slow = slowedBy(Duration.ofMillis(20));
        for (int wrong = 0; wrong < 4; wrong++) {
            slow.turn(GUESSER).join();
        }
        assertThat(slow.turn(GUESSER).join()).isNull();
    }
}
