package io.resultflow.store;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.bson.RawBsonDocument;

/** All that stands in a database, as bytes: what somebody has who stole it. */
public final class Dump {
    private final String bytes;

    private Dump(byte[] bytes) {
        this.bytes = new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Every document of every collection, those with pieces of files too. */
    public static Dump of(MongoDatabase database) {
        MongoDatabase asItStands = database.withCodecRegistry(MongoClientSettings.getDefaultCodecRegistry());
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (String name : asItStands.listCollectionNames()) {
            for (RawBsonDocument document :
                    asItStands.getCollection(name, RawBsonDocument.class).find()) {
                byte[] bytes = new byte[document.getByteBuffer().remaining()];
                document.getByteBuffer().get(bytes);
                all.writeBytes(bytes);
            }
        }
        return new Dump(all.toByteArray());
    }

    /** The bytes of a store's file. */
    public static Dump of(byte[] file) {
        return new Dump(file);
    }

    public boolean contains(String text) {
        return bytes.contains(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }
}
