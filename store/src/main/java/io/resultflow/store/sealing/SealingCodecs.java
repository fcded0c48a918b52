package io.resultflow.store.sealing;

import org.bson.BsonBinary;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecProvider;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** Where Java values become BSON: private ones are sealed, sealed ones come back as such. */
final class SealingCodecs implements CodecProvider {
    private final Sealer sealer;

    SealingCodecs(Sealer sealer) {
        this.sealer = sealer;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable Codec<T> get(Class<T> type, CodecRegistry registry) {
        if (type == PrivateValue.class) {
            return (Codec<T>) new PrivateValueCodec(sealer);
        }
        if (type == LookedUp.class) {
            return (Codec<T>) new LookedUpCodec(sealer);
        }
        return type == Binary.class || type == SealedBinary.class ? (Codec<T>) new BinaryCodec(sealer) : null;
    }

    /** Writes only: what was sealed comes back as a {@link SealedBinary}. */
    record PrivateValueCodec(Sealer sealer) implements Codec<PrivateValue> {
        @Override
        public void encode(BsonWriter writer, PrivateValue value, EncoderContext context) {
            writer.writeBinaryData(new BsonBinary(value.sealedBy(sealer)));
        }

        @Override
        public PrivateValue decode(BsonReader reader, DecoderContext context) {
            throw new UnsupportedOperationException("a sealed value does not know its place");
        }

        @Override
        public Class<PrivateValue> getEncoderClass() {
            return PrivateValue.class;
        }
    }

    /** Writes only: nothing leads back from a hash. */
    private record LookedUpCodec(Sealer sealer) implements Codec<LookedUp> {
        @Override
        public void encode(BsonWriter writer, LookedUp value, EncoderContext context) {
            writer.writeString(sealer.hash(value.value()));
        }

        @Override
        public LookedUp decode(BsonReader reader, DecoderContext context) {
            throw new UnsupportedOperationException("a hash does not tell its value");
        }

        @Override
        public Class<LookedUp> getEncoderClass() {
            return LookedUp.class;
        }
    }

    /** Like the driver's own, save that what is sealed can be opened. */
    private record BinaryCodec(Sealer sealer) implements Codec<Binary> {
        @Override
        public void encode(BsonWriter writer, Binary value, EncoderContext context) {
            writer.writeBinaryData(new BsonBinary(value.getType(), value.getData()));
        }

        @Override
        public Binary decode(BsonReader reader, DecoderContext context) {
            BsonBinary read = reader.readBinaryData();
            return Sealer.isSealed(read.getData())
                    ? new SealedBinary(read.getData(), sealer)
                    : new Binary(read.getType(), read.getData());
        }

        @Override
        public Class<Binary> getEncoderClass() {
            return Binary.class;
        }
    }
}
