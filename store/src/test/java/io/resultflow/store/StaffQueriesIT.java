package io.resultflow.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.domain.audit.CommandId;
import io.resultflow.domain.audit.Subject;
import io.resultflow.domain.report.ReportId;
import io.resultflow.engines.mongo.DurableMongo;
import io.resultflow.engines.mongo.QueryKind;
import io.resultflow.store.access.Links;
import io.resultflow.store.audit.AuditLog;
import io.resultflow.store.report.Corrections;
import io.resultflow.store.report.Reports;
import io.resultflow.store.report.Unopened;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What staff ask now and then is answered by an index too. */
class StaffQueriesIT {
    @TempDir
    Path folder;

    @Test
    void call_list_timeline_and_correction_read_no_collection_whole() {
        TestClock clock = new TestClock();
        try (DurableMongo engine = DurableMongo.start(folder.resolve("store"), "127.0.0.1", 0);
                FreshDatabase fresh = FreshDatabase.at(engine.uri())) {
            var database = fresh.database();
            ReportId report = new Samples(database, clock).delivered("hash");
            Map<QueryKind, Long> before = engine.queries().counts();

            assertThat(new Unopened(database, clock).since(clock.instant(), null))
                    .containsExactly(report);
            new AuditLog(database, clock).of(Subject.of(report));
            new Links(database).ofReport(report);
            new Reports(database, clock).views(report);
            Corrections corrections = new Corrections(database, clock);
            corrections.isSupersededBy(report, new CommandId(Samples.hex()));
            corrections.find(new CommandId(Samples.hex()));

            assertThat(engine.queries().counts().keySet())
                    .filteredOn(kind -> !before.containsKey(kind))
                    .isNotEmpty()
                    .noneMatch(QueryKind::isScan);
            assertThat(engine.queries().counts().keySet())
                    .filteredOn(kind -> kind.toString().contains("unopened_since"))
                    .isNotEmpty();
        }
    }
}
