package io.resultflow.sms.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.resultflow.domain.report.PhoneNumber;
import io.resultflow.engines.mongo.DurableMongo;
import io.resultflow.sms.SmsMessage;
import io.resultflow.sms.SmsOutcome;
import io.resultflow.sms.SmsSender;
import io.resultflow.sms.SmsSenderContract;
import io.resultflow.store.FreshDatabase;
import io.resultflow.store.TestClock;
import io.resultflow.store.outbox.OutboxMessage;
import io.resultflow.store.outbox.OutboxMessages;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxSenderIT implements SmsSenderContract.Lookups {
    /** Nothing listens there; the driver gives up soon. */
    private static final String NOWHERE = "mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=200&connectTimeoutMS=200";

    @TempDir
    private static Path folder;

    private static DurableMongo engine;

    private final TestClock clock = new TestClock();
    private final MongoClient nobody = MongoClients.create(NOWHERE);
    private FreshDatabase fresh;

    @BeforeAll
    static void start() {
        engine = DurableMongo.start(folder.resolve("store"), "127.0.0.1", 0);
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @BeforeEach
    void open() {
        fresh = FreshDatabase.at(engine.uri());
    }

    @AfterEach
    void close() {
        fresh.close();
        nobody.close();
    }

    @Override
    public SmsSender sender() {
        return new OutboxSender(outbox());
    }

    @Override
    public SmsSender unreachable() {
        MongoDatabase sealing =
                nobody.getDatabase("none").withCodecRegistry(fresh.database().getCodecRegistry());
        return new OutboxSender(new OutboxMessages(sealing, clock));
    }

    /** The outbox knows its texts at once. */
    @Override
    public void letTimePass() {}

    @Override
    public List<String> received(PhoneNumber phone) {
        return outbox().page(phone, 1, 50).items().stream()
                .map(OutboxMessage::body)
                .toList();
    }

    @Test
    void a_repeat_of_an_intent_sends_nothing_and_answers_the_first() {
        SmsMessage message = SmsSenderContract.message();
        SmsOutcome first = sender().send(message);
        SmsMessage again = new SmsMessage(
                message.intentKey(), PHONE, "another body", "another", message.preparedAt(), message.validity());

        assertThat(sender().send(again)).isEqualTo(first);

        assertThat(received(PHONE)).containsExactly(message.body());
    }

    private OutboxMessages outbox() {
        return new OutboxMessages(fresh.database(), clock);
    }
}
