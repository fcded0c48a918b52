package io.resultflow.store.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.domain.audit.AuditAction;
import io.resultflow.domain.audit.CommandId;
import io.resultflow.domain.audit.Subject;
import io.resultflow.domain.report.PhoneNumber;
import io.resultflow.domain.report.ReportId;
import io.resultflow.store.OnEngine;
import io.resultflow.store.Samples;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What people did and typed is kept. */
public interface CommandsContract extends OnEngine {
    @Test
    default void a_command_comes_back_as_it_was_typed() {
        Commands commands = new Commands(database(), clock());
        Subject report = Subject.of(new ReportId(Samples.hex()));
        PhoneNumber phone = new PhoneNumber("+84901234567");

        CommandId full = commands.record(
                new NewCommand(AuditAction.REPORT_RESENT, report, Samples.ADMIN, "lost the text", phone, true));
        CommandId bare = commands.record(new NewCommand(AuditAction.REPORT_REVOKED, report, Samples.ADMIN, null, null));
        CommandId customers = commands.record(new NewCommand(AuditAction.REPORT_RENEWED, report, null, null, null));

        assertThat(commands.find(full))
                .contains(new Command(
                        full,
                        AuditAction.REPORT_RESENT,
                        report,
                        Samples.ADMIN,
                        "lost the text",
                        phone,
                        true,
                        clock().instant()));
        assertThat(commands.find(customers))
                .hasValueSatisfying(command -> assertThat(command.by()).isNull());
        assertThat(commands.find(bare)).hasValueSatisfying(command -> {
            assertThat(command.phone()).isNull();
            assertThat(command.notifies()).isFalse();
        });
        assertThat(commands.find(new CommandId(Samples.hex()))).isEmpty();
    }

    @Test
    default void the_audit_log_and_the_events_are_appended_to() {
        Subject subject = Subject.of(Samples.ADMIN);
        AuditLog log = new AuditLog(database(), clock());
        log.record(Samples.ADMIN, AuditAction.LOGGED_IN, subject, "192.0.2.1", null);
        log.record(null, AuditAction.LOGGED_OUT, subject, null, "ended");
        new Events(database(), clock()).record("wrong_password", "hash", "192.0.2.1");

        Document entry = database()
                .getCollection("auditLog")
                .find(new Document("action", "logged_in"))
                .first();
        assertThat(entry).containsEntry("subject_id", subject.id()).containsEntry("ip_address", "192.0.2.1");
        assertThat(database().getCollection("auditLog").estimatedDocumentCount())
                .isEqualTo(2);
        assertThat(database().getCollection("events").estimatedDocumentCount()).isEqualTo(1);
    }
}
