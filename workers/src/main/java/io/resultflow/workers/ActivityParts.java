package io.resultflow.workers;

import io.resultflow.documents.render.BatchingRenderer;
import io.resultflow.documents.render.PdfConverter;
import io.resultflow.documents.sheet.SheetIntake;
import io.resultflow.sms.SmsSender;
import io.resultflow.workers.batch.BatchActivitiesImpl;
import io.resultflow.workers.batch.BatchReading;
import io.resultflow.workers.batch.KnownBatches;
import io.resultflow.workers.batch.PacingActivitiesImpl;
import io.resultflow.workers.batch.Reconciler;
import io.resultflow.workers.batch.Releasing;
import io.resultflow.workers.batch.RowWaker;
import io.resultflow.workers.delivery.DeliveryActivitiesImpl;
import io.resultflow.workers.delivery.DeliverySettings;
import io.resultflow.workers.delivery.NoticeActivitiesImpl;
import io.resultflow.workers.delivery.TextFates;
import io.resultflow.workers.generation.CompiledTemplates;
import io.resultflow.workers.generation.GenerationActivitiesImpl;
import io.resultflow.workers.generation.Printing;
import io.resultflow.workers.intake.IntakeActivitiesImpl;
import io.resultflow.workers.intake.RowMerger;
import io.resultflow.workers.report.CorrectionActivitiesImpl;
import io.resultflow.workers.report.Notices;
import io.resultflow.workers.report.ReportActivitiesImpl;
import io.resultflow.workers.report.Revocation;
import io.resultflow.workers.report.RowOutcomes;
import io.resultflow.workers.report.Tally;
import io.resultflow.workers.template.CertifyActivitiesImpl;
import io.resultflow.workers.template.PreviewActivitiesImpl;
import io.resultflow.workers.temporal.Workers;
import io.resultflow.workflows.batch.BatchAlarm;
import io.resultflow.workflows.upkeep.RetentionActivities;
import io.temporal.client.WorkflowClient;
import java.security.SecureRandom;
import java.time.Clock;

/** Everything that activities are put together from: the one place where a test changes a part. */
public record ActivityParts(
        WorkerStore store,
        CompiledTemplates templates,
        SheetIntake sheets,
        PdfConverter converter,
        BatchingRenderer renderer,
        SmsSender sms,
        WorkflowClient client,
        Tally tally,
        DeliverySettings delivery,
        PacingActivitiesImpl.Pace pace,
        SecureRandom random,
        Clock clock) {
    private TextFates fates() {
        return new TextFates(
                store.recentTexts(),
                delivery.limits().alarm(),
                sms.receipts().isPresent(),
                new BatchAlarm(client)::ring);
    }

    /** The activities, with the retention that is given. */
    public Workers.Activities activities(RetentionActivities retention) {
        BatchReading reading = new BatchReading(store.batches(), store.reports());
        KnownBatches known = new KnownBatches(store.batches());
        RowOutcomes outcomes = new RowOutcomes(store.reportMoves(), tally);
        RowWaker waker = new RowWaker(client);
        Revocation revocation = new Revocation(store.reports(), outcomes, store.links(), store.outbox());
        Notices notices = new Notices(store.commands(), client);
        Printing printing = new Printing(store.reports(), known, templates, renderer);
        return new Workers.Activities(
                new IntakeActivitiesImpl(
                        store.batches(),
                        store.batchMoves(),
                        reading,
                        store.reports(),
                        store.files(),
                        templates,
                        sheets,
                        new RowMerger(
                                store.batches(),
                                store.batchMoves(),
                                store.reports(),
                                outcomes,
                                store.links(),
                                store.files(),
                                waker)),
                new BatchActivitiesImpl(
                        store.batchMoves(),
                        reading,
                        outcomes,
                        waker,
                        revocation,
                        notices,
                        tally,
                        new Releasing(store.batches(), store.batchMoves(), store.audit(), store.users())),
                new PacingActivitiesImpl(
                        store.batches(),
                        reading,
                        store.batchCounter(),
                        new Reconciler(reading, known, store.batchCounter(), waker),
                        waker,
                        pace),
                new GenerationActivitiesImpl(
                        store.reports(), store.reportMoves(), outcomes, known, printing, store.files()),
                new PreviewActivitiesImpl(store.previews(), printing),
                new CertifyActivitiesImpl(store.templates(), templates, converter),
                new DeliveryActivitiesImpl(store, outcomes, known, sms, fates(), delivery, random, clock),
                new NoticeActivitiesImpl(store, known, sms, delivery, random, clock),
                new ReportActivitiesImpl(store, outcomes, revocation, notices, clock),
                new CorrectionActivitiesImpl(store, outcomes, known, revocation, waker),
                retention);
    }
}
