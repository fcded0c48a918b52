package io.resultflow.standalone;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.resultflow.store.access.Attempts;
import io.resultflow.store.access.CustomerSessions;
import io.resultflow.store.access.Links;
import io.resultflow.store.access.Renewals;
import io.resultflow.store.access.SecondTexts;
import io.resultflow.store.alert.Alerts;
import io.resultflow.store.audit.AuditLog;
import io.resultflow.store.audit.Commands;
import io.resultflow.store.audit.Events;
import io.resultflow.store.batch.Batches;
import io.resultflow.store.file.Files;
import io.resultflow.store.idempotency.IdempotencyKeys;
import io.resultflow.store.number.MarkedNumbers;
import io.resultflow.store.outbox.OutboxMessages;
import io.resultflow.store.preview.Previews;
import io.resultflow.store.report.Corrections;
import io.resultflow.store.report.Reports;
import io.resultflow.store.report.Unopened;
import io.resultflow.store.schema.Indexes;
import io.resultflow.store.sealing.MasterKeys;
import io.resultflow.store.sealing.SealingDatabase;
import io.resultflow.store.sending.RecentTexts;
import io.resultflow.store.template.Templates;
import io.resultflow.store.user.ApiKeys;
import io.resultflow.store.user.LoginChallenges;
import io.resultflow.store.user.LoginTries;
import io.resultflow.store.user.SecondFactors;
import io.resultflow.store.user.StaffSessions;
import io.resultflow.store.user.Users;
import io.resultflow.store.webhook.Tellings;
import io.resultflow.store.webhook.Webhooks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The document store with its repositories, and the one clock. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EngineProperties.class)
class StoreConfiguration {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    MongoClient mongoClient(EngineProperties engines) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(engines.mongodb().uri()))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(10, TimeUnit.SECONDS))
                .build());
    }

    /** The database with every index of ours and its keys opened: nothing reads or writes before they are there. */
    @Bean
    MongoDatabase mongoDatabase(MongoClient client, EngineProperties engines, Clock clock) {
        String name = new ConnectionString(engines.mongodb().uri()).getDatabase();
        MongoDatabase database = client.getDatabase(name == null ? "resultflow" : name);
        Indexes.ensure(database);
        return SealingDatabase.open(database, masterKeys(engines.keys()), clock);
    }

    private static MasterKeys masterKeys(EngineProperties.Keys keys) {
        Path file = keys.file();
        try {
            return MasterKeys.parse(keys.master() + "\n" + (file == null ? "" : java.nio.file.Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("the file with the master keys, " + file + ", cannot be read", e);
        }
    }

    @Bean
    Links links(MongoDatabase database) {
        return new Links(database);
    }

    @Bean
    Attempts attempts(MongoDatabase database) {
        return new Attempts(database);
    }

    @Bean
    SecondTexts secondTexts(MongoDatabase database) {
        return new SecondTexts(database);
    }

    @Bean
    RecentTexts recentTexts(MongoDatabase database, Clock clock) {
        return new RecentTexts(database, clock);
    }

    @Bean
    MarkedNumbers markedNumbers(MongoDatabase database, Clock clock) {
        return new MarkedNumbers(database, clock);
    }

    @Bean
    Renewals renewals(MongoDatabase database, Clock clock) {
        return new Renewals(database, clock);
    }

    @Bean
    Alerts alerts(MongoDatabase database, Clock clock) {
        return new Alerts(database, clock);
    }

    @Bean
    Corrections corrections(MongoDatabase database, Clock clock) {
        return new Corrections(database, clock);
    }

    @Bean
    Unopened unopened(MongoDatabase database, Clock clock) {
        return new Unopened(database, clock);
    }

    @Bean
    CustomerSessions customerSessions(MongoDatabase database, Clock clock) {
        return new CustomerSessions(database, clock);
    }

    @Bean
    AuditLog auditLog(MongoDatabase database, Clock clock) {
        return new AuditLog(database, clock);
    }

    @Bean
    Commands commands(MongoDatabase database, Clock clock) {
        return new Commands(database, clock);
    }

    @Bean
    Events events(MongoDatabase database, Clock clock) {
        return new Events(database, clock);
    }

    @Bean
    Batches batches(MongoDatabase database, Clock clock) {
        return new Batches(database, clock);
    }

    @Bean
    Files files(MongoDatabase database) {
        return new Files(database);
    }

    @Bean
    IdempotencyKeys idempotencyKeys(MongoDatabase database, Clock clock) {
        return new IdempotencyKeys(database, clock);
    }

    @Bean
    OutboxMessages outboxMessages(MongoDatabase database, Clock clock) {
        return new OutboxMessages(database, clock);
    }

    @Bean
    Previews previews(MongoDatabase database, Clock clock) {
        return new Previews(database, clock);
    }

    @Bean
    Reports reports(MongoDatabase database, Clock clock) {
        return new Reports(database, clock);
    }

    @Bean
    Templates templates(MongoDatabase database, Clock clock) {
        return new Templates(database, clock);
    }

    @Bean
    ApiKeys apiKeys(MongoDatabase database, Clock clock) {
        return new ApiKeys(database, clock);
    }

    @Bean
    LoginTries loginTries(MongoDatabase database, Clock clock) {
        return new LoginTries(database, clock);
    }

    @Bean
    LoginChallenges loginChallenges(MongoDatabase database, Clock clock) {
        return new LoginChallenges(database, clock);
    }

    @Bean
    SecondFactors secondFactors(MongoDatabase database) {
        return new SecondFactors(database);
    }

    @Bean
    StaffSessions staffSessions(MongoDatabase database, Clock clock) {
        return new StaffSessions(database, clock);
    }

    @Bean
    Users users(MongoDatabase database, Clock clock) {
        return new Users(database, clock);
    }

    @Bean
    Webhooks webhooks(MongoDatabase database, Clock clock) {
        return new Webhooks(database, clock);
    }

    @Bean
    Tellings tellings(MongoDatabase database, Clock clock) {
        return new Tellings(database, clock);
    }
}
