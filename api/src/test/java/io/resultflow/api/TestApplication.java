package io.resultflow.api;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.resultflow.sms.SmsSender;
import io.resultflow.sms.twilio.TwilioSender;
import io.resultflow.sms.twilio.TwilioServer;
import io.resultflow.sms.twilio.TwilioSettings;
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
import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The api alone on real engines: no worker takes what it starts unless a test brings one. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    ApiConfiguration.class,
    CustomerSessions.class,
    AuditLog.class,
    Commands.class,
    Events.class,
    Batches.class,
    Files.class,
    IdempotencyKeys.class,
    OutboxMessages.class,
    Previews.class,
    Corrections.class,
    Unopened.class,
    Reports.class,
    Templates.class,
    ApiKeys.class,
    LoginChallenges.class,
    LoginTries.class,
    SecondFactors.class,
    StaffSessions.class,
    Users.class,
    Links.class,
    Attempts.class,
    Renewals.class,
    Alerts.class,
    SecondTexts.class,
    RecentTexts.class,
    MarkedNumbers.class,
    Webhooks.class,
    Tellings.class
})
class TestApplication {
    private static final MasterKeys MASTER_KEYS = MasterKeys.parse("test:" + "A".repeat(43) + "=");

    @Bean
    TestClock clock() {
        return new TestClock(Clock.systemUTC());
    }

    /** Texts are sent by workers: here a provider only tells what became of them. */
    @Bean
    SmsSender smsSender(Clock clock) {
        return new TwilioSender(
                new TwilioSettings(
                        TwilioServer.ACCOUNT,
                        TwilioServer.TOKEN,
                        "AN LAB",
                        null,
                        URI.create("http://127.0.0.1:1"),
                        URI.create("http://localhost:8080/api/v1/webhooks/sms/twilio"),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(60)),
                clock);
    }

    @Bean
    MongoClient mongoClient() {
        return MongoClients.create(Engines.mongo());
    }

    @Bean
    MongoDatabase mongoDatabase(MongoClient client, Clock clock) {
        MongoDatabase database = client.getDatabase("api");
        Indexes.ensure(database);
        return SealingDatabase.open(database, MASTER_KEYS, clock);
    }

    @Bean(destroyMethod = "shutdownNow")
    WorkflowServiceStubs workflowServiceStubs() {
        return WorkflowServiceStubs.newServiceStubs(WorkflowServiceStubsOptions.newBuilder()
                .setTarget(Engines.temporal())
                .build());
    }

    @Bean
    WorkflowClient workflowClient(WorkflowServiceStubs service) {
        return WorkflowClient.newInstance(service);
    }
}
