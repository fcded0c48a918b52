package io.resultflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.resultflow.api.ApiServer.Answer;
import io.resultflow.domain.user.Role;
import io.resultflow.store.report.Reports;
import io.resultflow.store.schema.CollectionNames;
import io.resultflow.store.schema.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a preview answers when it cannot be made; that it is made right is shown where LibreOffice runs. */
class PreviewIT {
    private final ApiServer api = ApiServer.get();
    private String template = "";

    @BeforeEach
    void aTemplate() {
        Form form = new Form().field("name", "template " + UUID.randomUUID()).file("t.docx", Samples.goodTemplate());
        template = api.upload("/api/v1/templates", form).json().get("id").asString();
    }

    @Test
    void a_preview_that_no_worker_makes_is_answered_with_503_and_leaves_no_values() {
        Answer answer = api.post(path(), Map.of("values", Map.of("Name", "Nguyễn Thị Hoa")));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("preview_unavailable");
        assertThat(answer.header("Retry-After")).isNotEmpty();
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        Document left = Objects.requireNonNull(api.bean(MongoDatabase.class)
                .getCollection(CollectionNames.PREVIEWS)
                .find()
                .sort(new Document(Fields.ID, -1))
                .first());
        assertThat(left).doesNotContainKeys(Fields.VALUES, Fields.ROWS);
    }

    @Test
    void values_are_texts_numbers_and_booleans_and_the_wrong_one_is_named() {
        Answer answer = api.post(path(), Map.of("values", Map.of("Name", List.of("a", "b"))));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors").get(0).get("column_name").asString())
                .isEqualTo("values.Name");
    }

    @Test
    void a_viewer_previews_nothing() {
        String viewer = api.loginAs(Role.VIEWER);
        String row = "/api/v1/batches/" + "0".repeat(24) + "/preview?row=2";

        assertThat(api.send(api.request(row, viewer).GET()).status()).isEqualTo(403);
        assertThat(api.get(row).status()).isEqualTo(404);
    }

    @Test
    void who_looked_at_a_row_is_written_down_and_who_may_not_leaves_nothing() {
        SentReport sent = SentReport.of(api, "Nguyễn Thị Hoa", "vi");
        String batch =
                api.bean(Reports.class).find(sent.id()).orElseThrow().batchId().value();
        String row = "/api/v1/batches/" + batch + "/preview?row=2";

        assertThat(api.send(api.request(row, api.loginAs(Role.VIEWER)).GET()).status())
                .isEqualTo(403);
        assertThat(looksAt(sent)).isEmpty();
        Answer seen = api.get(row);

        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.response().body()).isEqualTo(sent.pdf());
        assertThat(looksAt(sent)).singleElement().satisfies(entry -> {
            assertThat(entry.getString(Fields.ACTION)).isEqualTo("report_previewed");
            assertThat(entry.getString(Fields.SUBJECT_KIND)).isEqualTo("report");
            assertThat(entry.getString(Fields.IP_ADDRESS)).isEqualTo("127.0.0.1");
            assertThat(entry.getObjectId(Fields.ACTOR)).isNotNull();
        });
    }

    private List<Document> looksAt(SentReport report) {
        return api.bean(MongoDatabase.class)
                .getCollection(CollectionNames.AUDIT_LOG)
                .find(new Document(Fields.SUBJECT_ID, report.id().value()))
                .into(new ArrayList<>());
    }

    private String path() {
        return "/api/v1/templates/" + template + "/preview";
    }
}
