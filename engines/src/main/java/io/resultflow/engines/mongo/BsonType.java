package io.resultflow.engines.mongo;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Collection;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/**
 * Stores a value as one BSON document: as compact as on the wire, where Java's own serialization would
 * write a class description with each value and would make comparing two keys cost two serializations.
 */
abstract class BsonType<T> extends BasicDataType<T> {
    /** What stands in the file for the value. */
    abstract Document toDocument(T value);

    /** The value that {@link #toDocument} was given. */
    abstract T fromDocument(Document document);

    @Override
    public final void write(WriteBuffer target, T value) {
        ByteBuf bytes = Unpooled.buffer(256);
        BsonEncoder.encodeDocument(toDocument(value), bytes);
        target.put(bytes.nioBuffer());
    }

    @Override
    public final T read(ByteBuffer source) {
        ByteBuf bytes = Unpooled.wrappedBuffer(source);
        Document document = BsonDecoder.decodeBson(bytes);
        source.position(source.position() + bytes.readerIndex());
        return fromDocument(document);
    }

    /** Bytes that the value takes in memory, roughly: the page cache and the page split go by it. */
    static int memory(@Nullable Object value) {
        int size = 16;
        if (value instanceof String text) {
            size = 40 + text.length();
        } else if (value instanceof BinData data) {
            size = 40 + data.getData().length;
        } else if (value instanceof Document document) {
            for (var field : document.entrySet()) {
                size += 40 + field.getKey().length() + memory(field.getValue());
            }
        } else if (value instanceof Collection<?> values) {
            for (Object each : values) {
                size += 8 + memory(each);
            }
        }
        return size;
    }
}
