package io.resultflow.api.health;

import com.mongodb.client.MongoDatabase;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Whether the document store answers within two seconds. */
@Component("mongo")
final class StoreHealth extends AbstractHealthIndicator {
    private final MongoDatabase database;

    StoreHealth(MongoDatabase database) {
        super("the document store does not answer");
        this.database = database;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        database.withTimeout(2, TimeUnit.SECONDS).runCommand(new Document("ping", 1));
        builder.up();
    }
}
