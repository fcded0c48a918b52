package io.resultflow.store.file;

import com.mongodb.MongoException;
import com.mongodb.MongoGridFSException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSFile;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import com.mongodb.client.model.Filters;
import io.resultflow.domain.file.FileId;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.template.PrintStyle;
import io.resultflow.store.schema.CollectionNames;
import io.resultflow.store.schema.Duplicates;
import io.resultflow.store.schema.Fields;
import io.resultflow.store.schema.StyleDocuments;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.BsonObjectId;
import org.bson.Document;
import org.bson.types.ObjectId;

/** Files in the GridFS bucket. */
public final class Files {
    private final GridFSBucket bucket;
    private final MongoCollection<Document> chunks;

    public Files(MongoDatabase database) {
        this.bucket = GridFSBuckets.create(database, CollectionNames.FILES);
        this.chunks = database.getCollection(CollectionNames.FILES + ".chunks");
    }

    /** Stores {@code content} to its end under a new id; does not close it. */
    public FileId put(String filename, String mimeType, InputStream content) {
        ObjectId id = bucket.uploadFromStream(filename, content, options(mimeType));
        return new FileId(id.toHexString());
    }

    /** Stores {@code content} under a new id. */
    public FileId put(String filename, String mimeType, byte[] content) {
        return put(filename, mimeType, new ByteArrayInputStream(content));
    }

    /** Stores a template under a new id, together with how it is printed. */
    public FileId put(String filename, String mimeType, byte[] content, PrintStyle style) {
        GridFSUploadOptions options = options(mimeType);
        Objects.requireNonNull(options.getMetadata()).putAll(StyleDocuments.write(style));
        ObjectId id = bucket.uploadFromStream(filename, new ByteArrayInputStream(content), options);
        return new FileId(id.toHexString());
    }

    /** Stores {@code content} under {@code id} and answers it; what already stands whole under that id is kept. */
    public FileId putAs(FileId id, String filename, String mimeType, byte[] content) {
        return putAs(id, filename, mimeType, () -> new ByteArrayInputStream(content));
    }

    /** The same, from a stream that may be opened again and is closed. */
    public FileId putAs(FileId id, String filename, String mimeType, Supplier<InputStream> content) {
        if (find(id).isPresent()) {
            return id;
        }
        try {
            upload(id, filename, mimeType, content);
        } catch (MongoException e) {
            if (!Duplicates.isDuplicate(e)) {
                throw e;
            }
            if (find(id).isEmpty()) {
                // An upload that was cut off left chunks without their file.
                chunks.deleteMany(Filters.eq("files_id", new ObjectId(id.value())));
                upload(id, filename, mimeType, content);
            }
        }
        return id;
    }

    private void upload(FileId id, String filename, String mimeType, Supplier<InputStream> content) {
        try (InputStream in = content.get()) {
            bucket.uploadFromStream(key(id), filename, in, options(mimeType));
        } catch (IOException e) {
            throw new UncheckedIOException("a file to be stored cannot be closed", e);
        }
    }

    public Optional<StoredFile> find(FileId id) {
        return Optional.ofNullable(bucket.find(Filters.eq(Fields.ID, new ObjectId(id.value())))
                        .first())
                .map(Files::read);
    }

    /** All bytes; a {@code Refused(FILE_MISSING)} when there is no such file. */
    public byte[] read(FileId id) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            bucket.downloadToStream(key(id), bytes);
        } catch (MongoGridFSException e) {
            throw missing(id, e);
        }
        return bytes.toByteArray();
    }

    /** The bytes as a stream that the caller closes; a {@code Refused(FILE_MISSING)} when there is no such file. */
    public InputStream open(FileId id) {
        try {
            return bucket.openDownloadStream(key(id));
        } catch (MongoGridFSException e) {
            throw missing(id, e);
        }
    }

    /** Deletes it; without effect when it is not there. */
    public void delete(FileId id) {
        try {
            bucket.delete(key(id));
        } catch (MongoGridFSException e) {
            // The driver has deleted the chunks of a file that is half there, which is all that was asked.
            if (find(id).isPresent()) {
                throw e;
            }
        }
    }

    private RuntimeException missing(FileId id, MongoGridFSException e) {
        return find(id).isPresent() ? e : new Refused(ProblemCode.FILE_MISSING);
    }

    private static BsonObjectId key(FileId id) {
        return new BsonObjectId(new ObjectId(id.value()));
    }

    private static GridFSUploadOptions options(String mimeType) {
        return new GridFSUploadOptions().metadata(new Document(Fields.MIME_TYPE, mimeType));
    }

    private static StoredFile read(GridFSFile file) {
        Document metadata = file.getMetadata();
        return new StoredFile(
                new FileId(file.getObjectId().toHexString()),
                file.getFilename(),
                metadata == null ? "application/octet-stream" : metadata.getString(Fields.MIME_TYPE),
                file.getLength(),
                file.getUploadDate().toInstant(),
                metadata == null ? PrintStyle.USUAL : StyleDocuments.read(metadata));
    }
}
