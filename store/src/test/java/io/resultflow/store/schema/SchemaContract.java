package io.resultflow.store.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.domain.report.ReportId;
import io.resultflow.store.OnEngine;
import io.resultflow.store.Samples;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;

/** The given schema: its names and its indexes. */
public interface SchemaContract extends OnEngine {
    private List<Document> indexes(String collection) {
        return database().getCollection(collection).listIndexes().into(new ArrayList<>());
    }

    @Test
    default void the_given_indexes_are_there_however_often_they_are_asked_for() {
        Indexes.ensure(database());

        assertThat(indexes("templates"))
                .extracting(index -> index.get("key", Document.class).keySet().toString())
                .contains("[name]", "[active]");
        assertThat(indexes("reports"))
                .extracting(index -> index.get("key", Document.class).keySet().toString())
                .contains("[customer_phone]", "[access_token]", "[expires_at]", "[status]");
        assertThat(indexes("batchJobs"))
                .extracting(index -> index.get("key", Document.class).keySet().toString())
                .contains("[created_at]", "[status]");
    }

    @Test
    default void a_stored_report_has_the_given_names() {
        ReportId id = new Samples(database(), clock()).delivered("hash");

        Document report = database()
                .getCollection("reports")
                .find(new Document("_id", new ObjectId(id.value())))
                .first();

        assertThat(report)
                .containsKeys(
                        "customer_id",
                        "customer_name",
                        "customer_phone",
                        "source_data",
                        "template_id",
                        "pdf_file",
                        "word_file",
                        "status",
                        "access_token",
                        "password",
                        "created_at",
                        "updated_at",
                        "expires_at",
                        "delivery",
                        "views");
        assertThat(report.get("delivery", Document.class))
                .containsKeys("sent_at", "delivery_status", "sms_provider_id", "access_url");
        assertThat(report.get("source_data", Document.class)).containsKeys("file_id", "row_index");
        assertThat(report.get("pdf_file", Document.class)).containsKeys("file_id", "filename", "size", "mime_type");
    }

    @Test
    default void a_stored_batch_has_the_given_names() {
        new Samples(database(), clock()).batch(1);

        Document batch = database().getCollection("batchJobs").find().first();

        assertThat(batch)
                .containsKeys(
                        "name",
                        "description",
                        "source_file",
                        "template_id",
                        "status",
                        "progress",
                        "created_at",
                        "created_by",
                        "reports");
        assertThat(batch.get("source_file", Document.class))
                .containsKeys("file_id", "filename", "size", "uploaded_at", "row_count");
        assertThat(batch.get("progress", Document.class)).containsKeys("total", "processed", "successful", "failed");
    }
}
