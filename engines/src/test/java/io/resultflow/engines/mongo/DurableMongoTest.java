package io.resultflow.engines.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableMongoTest {
    @TempDir
    Path folder;

    private DurableMongo mongo;
    private MongoClient client;
    private MongoCollection<Document> rows;

    @BeforeEach
    void start() {
        mongo = DurableMongo.start(folder.resolve("store/mongo.mv"), "127.0.0.1", 0);
        client = MongoClients.create(mongo.uri());
        rows = client.getDatabase("test").getCollection("rows");
    }

    @AfterEach
    void stop() {
        client.close();
        mongo.close();
    }

    private void restart() {
        stop();
        start();
    }

    private void twoBatchesOfTwentyRows() {
        rows.createIndex(Indexes.ascending("batch", "row"));
        rows.createIndex(Indexes.ascending("status"));
        rows.createIndex(Indexes.ascending("token"), new IndexOptions().unique(true));
        List<Document> documents = new ArrayList<>();
        for (int row = 0; row < 20; row++) {
            for (String batch : List.of("a", "b")) {
                documents.add(new Document("_id", batch + row)
                        .append("batch", batch)
                        .append("row", row)
                        .append("status", row % 2 == 0 ? "pending" : "sent")
                        .append("token", "t" + batch + row));
            }
        }
        rows.insertMany(documents);
    }

    private static Stream<Object> ids(Iterable<Document> found) {
        List<Object> ids = new ArrayList<>();
        found.forEach(each -> ids.add(each.get("_id")));
        return ids.stream();
    }

    @Test
    void what_each_query_was_answered_by_is_told_by_its_fields() {
        twoBatchesOfTwentyRows();
        // To make an index is to read what is there.
        long before = mongo.queries().scans();
        rows.find(and(eq("batch", "a"), eq("row", 3))).first();
        rows.find(eq("token", "ta3")).first();
        rows.updateOne(eq("_id", "a3"), new Document("$set", new Document("row", 4)));
        assertThat(mongo.queries().scans()).isEqualTo(before);

        rows.deleteMany(and(eq("row", 3), eq("note", "x")));
        rows.find(eq("status", "sent")).sort(new Document("$natural", -1)).first();
        rows.aggregate(List.of(new Document("$match", new Document("note", "y"))))
                .first();

        assertThat(mongo.queries().scans()).isEqualTo(before + 3);
        assertThat(mongo.queries().counts())
                .containsEntry(new QueryKind("rows", "batch,row", "batch_1_row_1"), 1L)
                .containsEntry(new QueryKind("rows", "token", "token_1"), 1L)
                .containsEntry(new QueryKind("rows", "_id", "_id_"), 1L)
                .containsEntry(new QueryKind("rows", "note,row", ""), 1L);
    }

    @Test
    void documents_and_indexes_are_there_after_a_restart() {
        twoBatchesOfTwentyRows();
        restart();
        assertThat(ids(rows.find(and(eq("batch", "a"), eq("row", 3))))).containsExactly("a3");
        assertThatThrownBy(() -> rows.insertOne(new Document("token", "ta3"))).isInstanceOf(MongoWriteException.class);
        assertThat(rows.find(eq("_id", "b19")).first()).containsEntry("token", "tb19");
    }

    @Test
    void a_range_after_an_equality_comes_in_both_orders() {
        twoBatchesOfTwentyRows();
        assertThat(ids(rows.find(and(eq("batch", "a"), gt("row", 16))).sort(ascending("row"))))
                .containsExactly("a17", "a18", "a19");
        assertThat(ids(rows.find(and(eq("batch", "a"), gte("row", 3), lt("row", 6)))
                        .sort(descending("row"))))
                .containsExactly("a5", "a4", "a3");
        assertThat(ids(rows.find(eq("batch", "b")).sort(descending("row")).limit(2)))
                .containsExactly("b19", "b18");
        assertThat(ids(rows.find(eq("batch", "b"))
                        .sort(ascending("row"))
                        .skip(1)
                        .limit(2)))
                .containsExactly("b1", "b2");
        assertThat(ids(rows.find().sort(descending("batch")).limit(1)))
                .hasSize(1)
                .allMatch(id -> id.toString().startsWith("b"));
    }

    @Test
    void an_index_follows_updates_and_deletes() {
        twoBatchesOfTwentyRows();
        assertThat(rows.updateMany(and(in("batch", "a", "b"), eq("status", "pending")), set("status", "ready"))
                        .getModifiedCount())
                .isEqualTo(20);
        assertThat(ids(rows.find(eq("status", "pending")))).isEmpty();
        assertThat(ids(rows.find(eq("status", "ready")))).hasSize(20);
        rows.deleteMany(and(eq("batch", "b"), eq("status", "ready")));
        assertThat(ids(rows.find(eq("status", "ready"))))
                .hasSize(10)
                .allMatch(id -> id.toString().startsWith("a"));
        rows.updateOne(eq("_id", "a0"), set("row", 99));
        assertThat(ids(rows.find(eq("batch", "a")).sort(descending("row")).limit(1)))
                .containsExactly("a0");
    }

    @Test
    void an_index_made_later_knows_the_documents_before_it() {
        rows.insertMany(IntStream.range(0, 50)
                .mapToObj(i -> new Document("_id", i).append("kind", i % 5))
                .toList());
        rows.createIndex(Indexes.ascending("kind"));
        assertThat(ids(rows.find(eq("kind", 2L)))).hasSize(10);
    }

    @Test
    void a_field_of_several_values_is_found_by_each_and_once() {
        rows.createIndex(Indexes.ascending("tags"));
        rows.insertOne(new Document("_id", 1).append("tags", List.of("x", "y")));
        rows.insertOne(new Document("_id", 2).append("tags", List.of("y")));
        assertThat(ids(rows.find(eq("tags", "x")))).containsExactly(1);
        assertThat(ids(rows.find(in("tags", "x", "y")))).containsExactlyInAnyOrder(1, 2);
        rows.deleteOne(eq("_id", 1));
        assertThat(ids(rows.find(in("tags", "x", "y")))).containsExactly(2);
    }

    @Test
    void a_missing_field_equals_null_in_an_index_too() {
        rows.createIndex(Indexes.ascending("gone"));
        rows.insertOne(new Document("_id", 1));
        rows.insertOne(new Document("_id", 2).append("gone", null));
        rows.insertOne(new Document("_id", 3).append("gone", true));
        assertThat(ids(rows.find(eq("gone", null)))).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void a_conditional_write_by_id_changes_the_document_only_under_its_condition() {
        var id = new ObjectId();
        rows.insertOne(new Document("_id", id).append("status", "pending").append("n", 0));
        assertThat(rows.findOneAndUpdate(and(eq("_id", id), eq("status", "pending")), set("status", "sent")))
                .containsEntry("status", "pending");
        assertThat(rows.findOneAndUpdate(and(eq("_id", id), eq("status", "pending")), inc("n", 1)))
                .isNull();
        assertThat(rows.find(eq("_id", id)).first()).containsEntry("n", 0);
    }

    @Test
    void an_index_can_be_dropped_and_a_collection_too() {
        twoBatchesOfTwentyRows();
        rows.dropIndex(Indexes.ascending("status"));
        assertThat(ids(rows.find(eq("status", "sent")))).hasSize(20);
        rows.drop();
        restart();
        assertThat(rows.find()).isEmpty();
    }

    @Test
    void a_long_answer_comes_in_batches() {
        rows.insertMany(IntStream.range(0, 1_000)
                .mapToObj(i -> new Document("_id", i).append("data", "x".repeat(60_000)))
                .toList());
        assertThat(ids(rows.find())).hasSize(1_000);
        assertThat(rows.updateMany(gte("_id", 0), set("data", "")).getModifiedCount())
                .isEqualTo(1_000);
    }

    @Test
    void it_listens_on_loopback_only() {
        assertThatThrownBy(() -> DurableMongo.start(folder.resolve("other"), "0.0.0.0", 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_file_that_is_open_is_refused() {
        assertThatThrownBy(() -> DurableMongo.start(folder.resolve("store/mongo.mv"), "127.0.0.1", 0))
                .isInstanceOf(IllegalStateException.class);
    }
}
