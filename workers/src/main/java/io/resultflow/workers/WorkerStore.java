package io.resultflow.workers;

import com.mongodb.client.MongoDatabase;
import io.resultflow.store.access.Attempts;
import io.resultflow.store.access.Links;
import io.resultflow.store.access.SecondTexts;
import io.resultflow.store.audit.AuditLog;
import io.resultflow.store.audit.Commands;
import io.resultflow.store.batch.BatchCounter;
import io.resultflow.store.batch.BatchMoves;
import io.resultflow.store.batch.Batches;
import io.resultflow.store.file.Files;
import io.resultflow.store.number.MarkedNumbers;
import io.resultflow.store.outbox.OutboxMessages;
import io.resultflow.store.preview.Previews;
import io.resultflow.store.report.Corrections;
import io.resultflow.store.report.ReportMoves;
import io.resultflow.store.report.Reports;
import io.resultflow.store.retention.Archive;
import io.resultflow.store.retention.Purge;
import io.resultflow.store.sending.DailyTexts;
import io.resultflow.store.sending.RecentTexts;
import io.resultflow.store.template.Templates;
import io.resultflow.store.user.Users;
import io.resultflow.store.webhook.Tellings;
import io.resultflow.store.webhook.Webhooks;
import java.time.Clock;

/** The repositories that workers use; only they hold the two doors through which a status changes. */
public record WorkerStore(
        Batches batches,
        BatchMoves batchMoves,
        BatchCounter batchCounter,
        Reports reports,
        ReportMoves reportMoves,
        Corrections corrections,
        Links links,
        Attempts attempts,
        SecondTexts secondTexts,
        MarkedNumbers numbers,
        Commands commands,
        Templates templates,
        Files files,
        Previews previews,
        OutboxMessages outbox,
        Archive archive,
        Purge purge,
        DailyTexts dailyTexts,
        RecentTexts recentTexts,
        AuditLog audit,
        Users users,
        Webhooks webhooks,
        Tellings tellings) {
    /** All of them on one database. */
    public static WorkerStore of(MongoDatabase database, Clock clock) {
        return new WorkerStore(
                new Batches(database, clock),
                new BatchMoves(database, clock),
                new BatchCounter(database),
                new Reports(database, clock),
                new ReportMoves(database, clock),
                new Corrections(database, clock),
                new Links(database),
                new Attempts(database),
                new SecondTexts(database),
                new MarkedNumbers(database, clock),
                new Commands(database, clock),
                new Templates(database, clock),
                new Files(database),
                new Previews(database, clock),
                new OutboxMessages(database, clock),
                new Archive(database, clock),
                new Purge(database, clock),
                new DailyTexts(database, clock),
                new RecentTexts(database, clock),
                new AuditLog(database, clock),
                new Users(database, clock),
                new Webhooks(database, clock),
                new Tellings(database, clock));
    }
}
