package io.resultflow.store.preview;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.resultflow.domain.file.FileId;
import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.intake.ReportValues;
import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.template.PreviewId;
import io.resultflow.store.file.Files;
import io.resultflow.store.report.PackedValues;
import io.resultflow.store.schema.CollectionNames;
import io.resultflow.store.schema.Fields;
import io.resultflow.store.schema.IssueDocuments;
import io.resultflow.store.schema.Millis;
import io.resultflow.store.sealing.Place;
import io.resultflow.store.sealing.PrivateValue;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;

/** The previews that somebody waits for. Each is deleted by who asked; retention deletes those whose asker died. */
public final class Previews {
    private static final String PDF = "application/pdf";

    private final MongoCollection<Document> previews;
    private final Files files;
    private final Clock clock;

    public Previews(MongoDatabase database, Clock clock) {
        this.previews = database.getCollection(CollectionNames.PREVIEWS);
        this.files = new Files(database);
        this.clock = clock;
    }

    /** Stores what is to be printed. */
    public PreviewId ask(PreviewOf asked) {
        ObjectId id = new ObjectId();
        Document preview = new Document(Fields.ID, id).append(Fields.CREATED_AT, Millis.of(clock));
        if (asked instanceof PreviewOf.OfReport row) {
            preview.append(Fields.REPORT_ID, new ObjectId(row.report().value()));
        } else if (asked instanceof PreviewOf.OfTemplate template) {
            preview.append(Fields.TEMPLATE_FILE_ID, new ObjectId(template.file().value()))
                    .append(
                            Fields.VALUES,
                            PrivateValue.of(
                                    Place.of(id, Fields.VALUES),
                                    PackedValues.write(List.of(template.values().values()))))
                    .append(
                            Fields.ROWS,
                            PrivateValue.of(
                                    Place.of(id, Fields.ROWS),
                                    PackedValues.write(template.values().rows())));
        }
        previews.insertOne(preview);
        return new PreviewId(id.toHexString());
    }

    public Optional<Preview> find(PreviewId id) {
        return Optional.ofNullable(previews.find(byId(id)).first()).map(Previews::read);
    }

    /** Stores the PDF; one that nobody waits for any more is not kept. */
    public void made(PreviewId id, byte[] pdf) {
        files.putAs(id.pdf(), "preview.pdf", PDF, pdf);
        if (previews.updateOne(byId(id), Updates.set(Fields.MADE, true)).getMatchedCount() == 0) {
            files.delete(id.pdf());
        }
    }

    /** Stores why there is no PDF. */
    public void refused(PreviewId id, ProblemCode code, List<Issue> issues) {
        previews.updateOne(
                byId(id),
                Updates.combine(
                        Updates.set(Fields.CODE, code.wireName()),
                        Updates.set(
                                Fields.ISSUES,
                                IssueDocuments.seal(Place.of(new ObjectId(id.value()), Fields.ISSUES), issues))));
    }

    /** Deletes a preview that has ended, with its PDF. */
    public void delete(PreviewId id) {
        files.delete(id.pdf());
        previews.deleteOne(byId(id));
    }

    /** Erases the values of one that nobody waits for any more; what a worker may still make of it retention deletes. */
    public void abandon(PreviewId id) {
        previews.updateOne(byId(id), Updates.combine(Updates.unset(Fields.VALUES), Updates.unset(Fields.ROWS)));
    }

    /** Deletes at most {@code max} that were asked before {@code before}; answers how many, 0 at the end. */
    public int deleteBefore(Instant before, int max) {
        List<Document> left =
                previews.find(Filters.lt(Fields.CREATED_AT, before)).limit(max).into(new ArrayList<>());
        left.forEach(preview -> delete(id(preview)));
        return left.size();
    }

    private static Preview read(Document preview) {
        String code = preview.getString(Fields.CODE);
        return new Preview(
                id(preview),
                of(preview),
                preview.getBoolean(Fields.MADE, false),
                code == null ? null : ProblemCode.ofWireName(code),
                IssueDocuments.open(preview, Fields.ISSUES));
    }

    private static PreviewOf of(Document preview) {
        ObjectId report = preview.getObjectId(Fields.REPORT_ID);
        if (report != null) {
            return new PreviewOf.OfReport(new ReportId(report.toHexString()));
        }
        List<Map<String, Cell>> values = rows(preview, Fields.VALUES);
        return new PreviewOf.OfTemplate(
                new FileId(preview.getObjectId(Fields.TEMPLATE_FILE_ID).toHexString()),
                new ReportValues(values.isEmpty() ? Map.of() : values.get(0), rows(preview, Fields.ROWS)));
    }

    private static List<Map<String, Cell>> rows(Document preview, String field) {
        byte[] packed = PrivateValue.bytes(preview, field, Place.of(preview.getObjectId(Fields.ID), field));
        return packed == null ? List.of() : PackedValues.read(packed);
    }

    private static PreviewId id(Document preview) {
        return new PreviewId(preview.getObjectId(Fields.ID).toHexString());
    }

    private static Bson byId(PreviewId id) {
        return Filters.eq(Fields.ID, new ObjectId(id.value()));
    }
}
