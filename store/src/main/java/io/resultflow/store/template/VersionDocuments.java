package io.resultflow.store.template;

import io.resultflow.domain.template.Certification;
import io.resultflow.domain.user.UserId;
import io.resultflow.store.schema.Fields;
import io.resultflow.store.schema.Millis;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * A template's versions as an array of its document, oldest first and the last one the current: their numbers follow from
 * their places, so that number and file are raised in one write.
 */
final class VersionDocuments {
    private VersionDocuments() {}

    static Document write(String path, Instant createdAt, UserId createdBy) {
        return new Document(Fields.FILE_PATH, path)
                .append(Fields.CREATED_AT, createdAt)
                .append(Fields.CREATED_BY, new ObjectId(createdBy.value()));
    }

    /** Newest first; a template stored before versions were written down has its current one. */
    static List<TemplateVersion> read(Document template) {
        List<Document> written = template.getList(Fields.VERSIONS, Document.class, List.of());
        int version = template.getInteger(Fields.VERSION);
        if (written.isEmpty()) {
            return List.of(version(version, template, Fields.UPDATED_AT));
        }
        List<TemplateVersion> versions = new ArrayList<>();
        for (int i = written.size() - 1; i >= 0; i--) {
            versions.add(version(version--, written.get(i), Fields.CREATED_AT));
        }
        return versions;
    }

    /** What is known of the current version. */
    static Certification current(Document template) {
        return read(template).get(0).certification();
    }

    private static TemplateVersion version(int version, Document document, String at) {
        @Nullable ObjectId by = document.getObjectId(Fields.CREATED_BY);
        return new TemplateVersion(
                version,
                TemplateDocuments.file(document),
                Millis.in(document, at),
                CertificationDocuments.read(document.get(Fields.CERTIFICATION, Document.class)),
                by == null ? null : new UserId(by.toHexString()));
    }
}
