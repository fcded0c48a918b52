package io.resultflow.store.template;

import io.resultflow.domain.file.FileId;
import io.resultflow.domain.intake.SavedMapping;
import io.resultflow.domain.template.Placeholder;
import io.resultflow.domain.template.TemplateId;
import io.resultflow.store.schema.Fields;
import io.resultflow.store.schema.IssueDocuments;
import io.resultflow.store.schema.Millis;
import io.resultflow.store.schema.PairDocuments;
import io.resultflow.store.schema.StyleDocuments;
import java.util.List;
import java.util.Locale;
import org.bson.Document;

/** Templates as documents. */
final class TemplateDocuments {
    private static final String REQUIRED = "required";
    private static final String AS_SHOWN = "as_shown";
    private static final String NAME_COLUMN = "name_column";
    private static final String PHONE_COLUMN = "phone_column";
    private static final String ID_COLUMN = "id_column";

    /** {@code file_path} is the file's place in GridFS: the bucket, a slash, the id. */
    private static final String BUCKET = "files/";

    private TemplateDocuments() {}

    static Document write(Template template) {
        return StyleDocuments.write(template.style())
                .append(Fields.NAME, template.name())
                .append(Fields.DESCRIPTION, template.description())
                .append(Fields.FILE_PATH, path(template.fileId()))
                .append(Fields.VERSION, template.version())
                .append(Fields.PLACEHOLDERS, placeholders(template.placeholders()))
                .append(
                        Fields.PLACEHOLDER_MAP,
                        PairDocuments.write(template.saved().placeholders()))
                .append(Fields.KEY_COLUMNS, keyColumns(template.saved()))
                .append(Fields.WARNINGS, IssueDocuments.write(template.warnings()))
                .append(Fields.ACTIVE, template.active())
                .append(Fields.CREATED_AT, template.createdAt())
                .append(Fields.UPDATED_AT, template.updatedAt());
    }

    static Template read(Document template) {
        return new Template(
                new TemplateId(template.getObjectId(Fields.ID).toHexString()),
                template.getString(Fields.NAME),
                template.getString(Fields.DESCRIPTION),
                file(template),
                template.getInteger(Fields.VERSION),
                template.getList(Fields.PLACEHOLDERS, Document.class).stream()
                        .map(TemplateDocuments::placeholder)
                        .toList(),
                saved(template),
                IssueDocuments.read(template.getList(Fields.WARNINGS, Document.class)),
                template.getBoolean(Fields.ACTIVE),
                Millis.in(template, Fields.CREATED_AT),
                Millis.in(template, Fields.UPDATED_AT),
                StyleDocuments.read(template),
                VersionDocuments.current(template));
    }

    static SavedMapping saved(Document template) {
        Document keys = template.get(Fields.KEY_COLUMNS, new Document());
        return new SavedMapping(
                PairDocuments.read(template.getList(Fields.PLACEHOLDER_MAP, Document.class)),
                keys.getString(NAME_COLUMN),
                keys.getString(PHONE_COLUMN),
                keys.getString(ID_COLUMN));
    }

    static Document keyColumns(SavedMapping saved) {
        return new Document(NAME_COLUMN, saved.nameColumn())
                .append(PHONE_COLUMN, saved.phoneColumn())
                .append(ID_COLUMN, saved.idColumn());
    }

    static FileId file(Document document) {
        return new FileId(document.getString(Fields.FILE_PATH).substring(BUCKET.length()));
    }

    static String path(FileId file) {
        return BUCKET + file.value();
    }

    static List<Document> placeholders(List<Placeholder> placeholders) {
        return placeholders.stream()
                .map(placeholder -> new Document(Fields.NAME, placeholder.name())
                        .append(Fields.KIND, placeholder.kind().name().toLowerCase(Locale.ROOT))
                        .append(REQUIRED, placeholder.required())
                        .append(AS_SHOWN, placeholder.asShown()))
                .toList();
    }

    private static Placeholder placeholder(Document placeholder) {
        return new Placeholder(
                placeholder.getString(Fields.NAME),
                Placeholder.Kind.valueOf(placeholder.getString(Fields.KIND).toUpperCase(Locale.ROOT)),
                placeholder.getBoolean(REQUIRED),
                placeholder.getBoolean(AS_SHOWN, true));
    }
}
