package io.resultflow.workers;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.report.ReportId;
import io.resultflow.engines.mongo.QueryKind;
import io.resultflow.workers.RealEngines.Setting;
import io.resultflow.workflows.WorkflowIds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the workers ask the store on the way of a row, from the upload to the end of its link. */
class NothingScansIT {
    private static final Path TABLE = Path.of("..", "docs", "decisions", "queries-and-indexes.md");
    private static final Pattern LINE = Pattern.compile("(?m)^\\| (\\w[\\w.]*) \\| (\\w\\S*) \\| (\\w\\S*) \\| ");

    @TempDir
    Path folder;

    @Test
    @Timeout(300)
    void every_query_on_the_way_of_a_row_is_answered_by_the_index_that_the_table_names() throws Exception {
        Setting shortLinks = Setting.USUAL.withSender(
                outbox -> new TakenEarlier(outbox, Duration.ofHours(24).minusSeconds(5)));
        try (RealEngines engines = new RealEngines(folder, shortLinks)) {
            BatchId batch = engines.started().id();
            engines.awaitEnd(batch);
            for (ReportId report : engines.lab.reports(batch)) {
                engines.awaitEnd(WorkflowIds.report(report));
            }

            Set<QueryKind> asked = engines.lab.queries().counts().keySet();
            assertThat(asked).filteredOn(QueryKind::isScan).isEmpty();
            assertThat(asked).isSubsetOf(table());
            assertThat(asked).extracting(QueryKind::collection).contains("reports", "batchJobs", "links", "outbox");
        }
    }

    private static Set<QueryKind> table() throws IOException {
        return LINE.matcher(Files.readString(TABLE))
                .results()
                .map(line -> new QueryKind(line.group(1), line.group(2), line.group(3)))
                .collect(Collectors.toSet());
    }
}
