package io.resultflow.store.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.domain.audit.AlertId;
import io.resultflow.domain.audit.CommandId;
import io.resultflow.domain.report.ReportId;
import io.resultflow.store.OnEngine;
import io.resultflow.store.Samples;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Alerts: one for a link, newest first, undone once. */
public interface AlertsContract extends OnEngine {
    private Alerts alerts() {
        return new Alerts(database(), clock());
    }

    @Test
    default void saying_it_twice_is_one_alert() {
        AlertId id = Alerts.idOf("a link");
        ReportId report = new ReportId(Samples.hex());
        CommandId command = new CommandId(Samples.hex());
        Instant at = clock().instant();
        assertThat(alerts().raise(id, report, command)).isTrue();
        clock().pass(Duration.ofMinutes(1));
        assertThat(alerts().raise(id, report, new CommandId(Samples.hex()))).isFalse();
        assertThat(alerts().find(id)).contains(new Alert(id, report, command, at, null, null));
        assertThat(Alerts.idOf("another link")).isNotEqualTo(id);
    }

    @Test
    default void they_are_listed_newest_first_and_undone_once() {
        AlertId old = Alerts.idOf("old");
        AlertId young = Alerts.idOf("young");
        alerts().raise(old, new ReportId(Samples.hex()), new CommandId(Samples.hex()));
        clock().pass(Duration.ofMinutes(1));
        alerts().raise(young, new ReportId(Samples.hex()), new CommandId(Samples.hex()));

        assertThat(alerts().undo(old, Samples.ADMIN)).isTrue();
        assertThat(alerts().undo(old, Samples.ADMIN)).isFalse();
        assertThat(alerts().undo(Alerts.idOf("none"), Samples.ADMIN)).isFalse();

        assertThat(alerts().page(1, 50).items()).extracting(Alert::id).containsExactly(young, old);
        assertThat(alerts().page(2, 1).items()).extracting(Alert::id).containsExactly(old);
        assertThat(alerts().find(old)).hasValueSatisfying(undone -> {
            assertThat(undone.undoneAt()).isEqualTo(clock().instant());
            assertThat(undone.undoneBy()).isEqualTo(Samples.ADMIN);
        });
    }
}
