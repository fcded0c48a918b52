package io.resultflow.store.template;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.resultflow.domain.file.FileId;
import io.resultflow.domain.intake.SavedMapping;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.template.Certification;
import io.resultflow.domain.template.TemplateId;
import io.resultflow.store.Page;
import io.resultflow.store.file.Files;
import io.resultflow.store.schema.CollectionNames;
import io.resultflow.store.schema.Duplicates;
import io.resultflow.store.schema.Fields;
import io.resultflow.store.schema.IssueDocuments;
import io.resultflow.store.schema.Millis;
import io.resultflow.store.schema.PairDocuments;
import io.resultflow.store.schema.StyleDocuments;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** The templates. */
public final class Templates {
    /** Two people who upload at the same moment may meet; what then is not remembered is asked again. */
    private static final int REMEMBER_ATTEMPTS = 5;

    private final MongoCollection<Document> templates;
    private final MongoCollection<Document> batches;
    private final Files files;
    private final Clock clock;

    public Templates(MongoDatabase database, Clock clock) {
        this.templates = database.getCollection(CollectionNames.TEMPLATES);
        this.batches = database.getCollection(CollectionNames.BATCH_JOBS);
        this.files = new Files(database);
        this.clock = clock;
    }

    /** Stores a template; a {@code Refused(TEMPLATE_NAME_TAKEN)} when another has its name. */
    public Template create(NewTemplate template) {
        ObjectId id = new ObjectId();
        Instant now = Millis.of(clock);
        Template created = new Template(
                new TemplateId(id.toHexString()),
                template.name(),
                template.description(),
                template.fileId(),
                1,
                template.placeholders(),
                SavedMapping.of(template.placeholderMap()),
                template.warnings(),
                true,
                now,
                now,
                template.style(),
                Certification.PENDING);
        Document version = VersionDocuments.write(TemplateDocuments.path(template.fileId()), now, template.createdBy());
        unlessNameTaken(() -> templates.insertOne(
                TemplateDocuments.write(created).append(Fields.ID, id).append(Fields.VERSIONS, List.of(version))));
        return created;
    }

    public Optional<Template> find(TemplateId id) {
        return Optional.ofNullable(templates.find(byId(id)).first()).map(TemplateDocuments::read);
    }

    /** Newest first. */
    public Page<Template> page(int page, int size) {
        List<Template> items = templates
                .find()
                .sort(Sorts.descending(Fields.CREATED_AT, Fields.ID))
                .skip((page - 1) * size)
                .limit(size)
                .map(TemplateDocuments::read)
                .into(new ArrayList<>());
        return new Page<>(items, page, size, templates.estimatedDocumentCount());
    }

    /** Every version's file, newest first; empty when there is no such template. */
    public List<TemplateVersion> versions(TemplateId id) {
        Document template = templates.find(byId(id)).first();
        return template == null ? List.of() : VersionDocuments.read(template);
    }

    /** What is known of the version in that file; pending when there is no such version. */
    public Certification certification(FileId file) {
        Document template = templates.find(byVersion(file)).first();
        return template == null
                ? Certification.PENDING
                : VersionDocuments.read(template).stream()
                        .filter(version -> version.fileId().equals(file))
                        .map(TemplateVersion::certification)
                        .findFirst()
                        .orElse(Certification.PENDING);
    }

    /** Stores what was found of the version in that file; false when there is no such version any more. */
    public boolean certify(FileId file, Certification found) {
        Bson verdict = Updates.set(
                Fields.in(Fields.VERSIONS, Fields.in("$", Fields.CERTIFICATION)), CertificationDocuments.write(found));
        return templates.updateOne(byVersion(file), verdict).getMatchedCount() > 0;
    }

    /** Adds what was said about a sheet to what was said before: the next one is offered it. */
    public void remember(TemplateId id, SavedMapping said) {
        if (said.equals(SavedMapping.NONE)) {
            return;
        }
        for (int attempt = 0; attempt < REMEMBER_ATTEMPTS; attempt++) {
            Document template = templates.find(byId(id)).first();
            if (template == null) {
                return;
            }
            SavedMapping merged = TemplateDocuments.saved(template)
                    .merge(said)
                    .within(TemplateDocuments.read(template).placeholders());
            Bson unchanged =
                    Filters.and(byId(id), Filters.eq(Fields.PLACEHOLDER_MAP, template.get(Fields.PLACEHOLDER_MAP)));
            Bson update = Updates.combine(
                    Updates.set(Fields.PLACEHOLDER_MAP, PairDocuments.write(merged.placeholders())),
                    Updates.set(Fields.KEY_COLUMNS, TemplateDocuments.keyColumns(merged)));
            if (templates.updateOne(unchanged, update).getMatchedCount() > 0) {
                return;
            }
        }
    }

    /** Changes it and answers what it is now; empty when there is none, {@code Refused(TEMPLATE_NAME_TAKEN)} as in create. */
    public Optional<Template> update(TemplateId id, TemplateChange change) {
        List<Bson> updates = new ArrayList<>();
        updates.add(Updates.set(Fields.UPDATED_AT, Millis.of(clock)));
        set(updates, Fields.NAME, change.name());
        set(updates, Fields.DESCRIPTION, change.description());
        set(updates, Fields.ACTIVE, change.active());
        if (change.placeholderMap() != null) {
            updates.add(Updates.set(Fields.PLACEHOLDER_MAP, PairDocuments.write(change.placeholderMap())));
        }
        if (change.file() != null) {
            String path = TemplateDocuments.path(change.file().fileId());
            updates.add(Updates.inc(Fields.VERSION, 1));
            updates.add(Updates.set(Fields.FILE_PATH, path));
            Document style = StyleDocuments.write(change.file().style());
            updates.add(Updates.set(Fields.LANGUAGE, style.get(Fields.LANGUAGE)));
            updates.add(Updates.set(Fields.PDF, style.get(Fields.PDF)));
            updates.add(Updates.push(
                    Fields.VERSIONS,
                    VersionDocuments.write(path, Millis.of(clock), change.file().createdBy())));
            updates.add(Updates.set(
                    Fields.PLACEHOLDERS,
                    TemplateDocuments.placeholders(change.file().placeholders())));
            updates.add(Updates.set(
                    Fields.WARNINGS, IssueDocuments.write(change.file().warnings())));
        }
        return unlessNameTaken(() -> Optional.ofNullable(templates.findOneAndUpdate(
                        byId(id),
                        Updates.combine(updates),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
                .map(TemplateDocuments::read));
    }

    /**
     * Deletes it with the files of all its versions; a {@code Refused(TEMPLATE_IN_USE)} when a batch was made from it:
     * deactivate it instead.
     */
    public boolean delete(TemplateId id) {
        boolean used = batches.find(Filters.eq(Fields.TEMPLATE_ID, new ObjectId(id.value())))
                        .projection(Projections.include(Fields.ID))
                        .first()
                != null;
        if (used) {
            throw new Refused(ProblemCode.TEMPLATE_IN_USE);
        }
        List<TemplateVersion> versions = versions(id);
        boolean deleted = templates.deleteOne(byId(id)).getDeletedCount() > 0;
        versions.forEach(version -> files.delete(version.fileId()));
        return deleted;
    }

    private static void set(List<Bson> updates, String field, @Nullable Object value) {
        if (value != null) {
            updates.add(Updates.set(field, value));
        }
    }

    private static Bson byId(TemplateId id) {
        return Filters.eq(Fields.ID, new ObjectId(id.value()));
    }

    private static Bson byVersion(FileId file) {
        return Filters.eq(Fields.in(Fields.VERSIONS, Fields.FILE_PATH), TemplateDocuments.path(file));
    }

    private static <T> T unlessNameTaken(Supplier<T> write) {
        try {
            return write.get();
        } catch (MongoException e) {
            throw Duplicates.isDuplicate(e) ? new Refused(ProblemCode.TEMPLATE_NAME_TAKEN) : e;
        }
    }
}
