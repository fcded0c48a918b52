package io.resultflow.store;

import io.resultflow.store.access.AttemptsContract;
import io.resultflow.store.access.LinksContract;
import io.resultflow.store.access.RenewalsContract;
import io.resultflow.store.access.SessionsContract;
import io.resultflow.store.access.StaffContract;
import io.resultflow.store.alert.AlertsContract;
import io.resultflow.store.audit.AuditContract;
import io.resultflow.store.audit.CommandsContract;
import io.resultflow.store.batch.ApprovalContract;
import io.resultflow.store.batch.BatchesContract;
import io.resultflow.store.batch.LargeFilesContract;
import io.resultflow.store.batch.SameFileContract;
import io.resultflow.store.file.FilesContract;
import io.resultflow.store.idempotency.IdempotencyContract;
import io.resultflow.store.number.MarkedNumbersContract;
import io.resultflow.store.outbox.OutboxContract;
import io.resultflow.store.preview.PreviewsContract;
import io.resultflow.store.report.CorrectionsContract;
import io.resultflow.store.report.ReportMovesContract;
import io.resultflow.store.report.ReportsContract;
import io.resultflow.store.report.UnopenedContract;
import io.resultflow.store.report.UntextedReportsContract;
import io.resultflow.store.retention.ArchiveContract;
import io.resultflow.store.retention.PurgeContract;
import io.resultflow.store.schema.SchemaContract;
import io.resultflow.store.sealing.KeysContract;
import io.resultflow.store.sealing.SealedFilesContract;
import io.resultflow.store.sealing.SealedValuesContract;
import io.resultflow.store.sending.SendingContract;
import io.resultflow.store.template.TemplatesContract;
import io.resultflow.store.webhook.WebhooksContract;

/** Everything the store promises, on any engine. */
interface StoreContract
        extends ApprovalContract,
                AlertsContract,
                ArchiveContract,
                AuditContract,
                AttemptsContract,
                BatchesContract,
                CommandsContract,
                CorrectionsContract,
                FilesContract,
                IdempotencyContract,
                KeysContract,
                LargeFilesContract,
                LinksContract,
                MarkedNumbersContract,
                OutboxContract,
                PreviewsContract,
                PurgeContract,
                RenewalsContract,
                ReportMovesContract,
                ReportsContract,
                SameFileContract,
                SchemaContract,
                SealedFilesContract,
                SealedValuesContract,
                SendingContract,
                SessionsContract,
                StaffContract,
                TemplatesContract,
                UnopenedContract,
                UntextedReportsContract,
                WebhooksContract {}
