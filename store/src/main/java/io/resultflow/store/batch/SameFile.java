package io.resultflow.store.batch;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.resultflow.domain.Sha256;
import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.problem.Severity;
import io.resultflow.domain.template.TemplateId;
import io.resultflow.store.schema.Duplicates;
import io.resultflow.store.schema.Fields;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * Recognises a file that was uploaded before for the same version of a template. A unique key decides between two uploads
 * at the same moment; what the earlier batch has come to decides whether it still counts.
 */
final class SameFile {
    private static final String DIGEST = Fields.in(Fields.SOURCE_FILE, Fields.SHA256);

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final MongoCollection<Document> batches;

    SameFile(MongoCollection<Document> batches) {
        this.batches = batches;
    }

    /**
     * Lets a file pass that no batch stands for.
     *
     * @throws Refused {@code ALREADY_UPLOADED} with the earlier batch
     */
    void require(String sha256, TemplateId template, int version) {
        batches
                .find(Filters.eq(DIGEST, sha256))
                .projection(Batches.BARE)
                .map(BatchDocuments::read)
                .into(new ArrayList<>())
                .stream()
                .filter(batch -> batch.templateId().equals(template) && batch.templateVersion() == version)
                .filter(Batch::standsForItsFile)
                .findFirst()
                .ifPresent(SameFile::refuse);
    }

    /**
     * Stores a batch under its file's key; without one when somebody has said yes and another batch has it.
     *
     * @throws Refused {@code ALREADY_UPLOADED} with the batch that was first
     */
    void insert(Batch batch, boolean again) {
        Document document = BatchDocuments.write(batch);
        String key = key(batch);
        while (key != null && !inserted(document.append(Fields.UPLOAD_KEY, key))) {
            Optional<Batch> first = Optional.ofNullable(batches.find(Filters.eq(Fields.UPLOAD_KEY, key))
                            .projection(Batches.BARE)
                            .first())
                    .map(BatchDocuments::read);
            if (again) {
                key = null;
                document.remove(Fields.UPLOAD_KEY);
            } else {
                first.filter(Batch::standsForItsFile).ifPresent(SameFile::refuse);
                first.ifPresent(this::free);
            }
        }
        if (key == null) {
            batches.insertOne(document);
        }
    }

    private boolean inserted(Document document) {
        try {
            batches.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (!Duplicates.isDuplicate(e)) {
                throw e;
            }
            return false;
        }
    }

    private void free(Batch first) {
        Bson holder = Filters.eq(Fields.ID, new ObjectId(first.id().value()));
        batches.updateOne(holder, Updates.unset(Fields.UPLOAD_KEY));
    }

    private static @Nullable String key(Batch batch) {
        String sha256 = batch.sourceFile().sha256();
        return sha256 == null || batch.options().test()
                ? null
                : Sha256.hex(sha256 + batch.templateId() + batch.templateVersion());
    }

    /** The batch's name is what staff called it, by default the file's name. */
    private static void refuse(Batch earlier) {
        String told = ": “" + earlier.name() + "”, " + DATE.format(earlier.createdAt()) + ", "
                + earlier.status().wireName();
        Map<String, String> args = Map.of("earlier", told);
        Issue issue = new Issue(
                ProblemCode.ALREADY_UPLOADED,
                Severity.ERROR,
                null,
                null,
                null,
                earlier.id().value(),
                null,
                args);
        throw new Refused(ProblemCode.ALREADY_UPLOADED, List.of(issue));
    }
}
