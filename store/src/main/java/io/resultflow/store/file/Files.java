package io.resultflow.store.file;

import com.mongodb.MongoException;
import com.mongodb.MongoGridFSException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.GridFSDownloadStream;
import com.mongodb.client.gridfs.GridFSUploadStream;
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
import io.resultflow.store.sealing.SealedFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.BsonObjectId;
import org.bson.Document;
import org.bson.types.ObjectId;

/** Files in the GridFS bucket, sealed. */
public final class Files {
    private final GridFSBucket bucket;
    private final MongoCollection<Document> chunks;
    private final SealedFiles sealed;

    public Files(MongoDatabase database) {
        this.bucket = GridFSBuckets.create(database, CollectionNames.FILES);
        this.chunks = database.getCollection(CollectionNames.FILES + ".chunks");
        this.sealed = new SealedFiles(database);
    }

    /** Stores {@code content} to its end under a new id; does not close it. */
    public FileId put(String filename, String mimeType, InputStream content) {
        return put(filename, mimeType, content, PrintStyle.USUAL);
    }

    /** Stores {@code content} under a new id. */
    public FileId put(String filename, String mimeType, byte[] content) {
        return put(filename, mimeType, new ByteArrayInputStream(content));
    }

    /** Stores a template under a new id, together with how it is printed. */
    public FileId put(String filename, String mimeType, byte[] content, PrintStyle style) {
        return put(filename, mimeType, new ByteArrayInputStream(content), style);
    }

    private FileId put(String filename, String mimeType, InputStream content, PrintStyle style) {
        ObjectId id = new ObjectId();
        upload(id, filename, metadata(mimeType, style), content);
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
            upload(new ObjectId(id.value()), filename, metadata(mimeType, PrintStyle.USUAL), in);
        } catch (IOException e) {
            throw new UncheckedIOException("a file to be stored cannot be closed", e);
        }
    }

    private void upload(ObjectId id, String filename, Document metadata, InputStream content) {
        GridFSUploadStream stored =
                bucket.openUploadStream(new BsonObjectId(id), filename, new GridFSUploadOptions().metadata(metadata));
        try {
            OutputStream sealing = sealed.sealing(id, metadata, stored);
            content.transferTo(sealing);
            // Not in a finally: closing is what makes the file whole.
            sealing.close();
        } catch (IOException e) {
            stored.abort();
            throw new UncheckedIOException("a file to be stored cannot be read", e);
        }
    }

    public Optional<StoredFile> find(FileId id) {
        return Optional.ofNullable(bucket.find(Filters.eq(Fields.ID, new ObjectId(id.value())))
                        .first())
                .map(Files::read);
    }

    /** All bytes; a {@code Refused(FILE_MISSING)} when there is no such file. */
    public byte[] read(FileId id) {
        try (InputStream content = open(id)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw damaged(id, e);
        } catch (MongoGridFSException e) {
            throw missing(id, e);
        }
    }

    /**
     * The bytes as a stream that the caller closes; a {@code Refused(FILE_MISSING)} when there is no such file. Reading fails
     * where the file was changed or cut off.
     */
    public InputStream open(FileId id) {
        try {
            GridFSDownloadStream stored = bucket.openDownloadStream(key(id));
            Document metadata = stored.getGridFSFile().getMetadata();
            return metadata == null ? stored : sealed.opening(new ObjectId(id.value()), metadata, stored);
        } catch (IOException e) {
            throw damaged(id, e);
        } catch (MongoGridFSException e) {
            throw missing(id, e);
        }
    }

    private static UncheckedIOException damaged(FileId id, IOException e) {
        return new UncheckedIOException("the file " + id + " does not open: it was changed or cut off", e);
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

    private Document metadata(String mimeType, PrintStyle style) {
        Document metadata = new Document(Fields.MIME_TYPE, mimeType);
        metadata.putAll(StyleDocuments.write(style));
        metadata.putAll(sealed.mark());
        return metadata;
    }

    private static StoredFile read(GridFSFile file) {
        Document metadata = file.getMetadata();
        return new StoredFile(
                new FileId(file.getObjectId().toHexString()),
                file.getFilename(),
                metadata == null ? "application/octet-stream" : metadata.getString(Fields.MIME_TYPE),
                metadata == null ? file.getLength() : SealedFiles.length(metadata, file.getLength()),
                file.getUploadDate().toInstant(),
                metadata == null ? PrintStyle.USUAL : StyleDocuments.read(metadata));
    }
}
