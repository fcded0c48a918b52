package io.resultflow.store.sealing;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoDatabase;
import io.resultflow.store.schema.CollectionNames;
import java.time.Clock;
import org.bson.codecs.configuration.CodecRegistries;

/**
 * A database that seals: its codecs hold the keys, so that repositories on it write {@link PrivateValue} and {@link LookedUp}
 * and know of no key.
 */
public final class SealingDatabase {
    private SealingDatabase() {}

    /**
     * The same database with its data keys opened; the first ones are made.
     *
     * @throws SealingFailure when a key is missing or wrong, saying which
     */
    public static MongoDatabase open(MongoDatabase database, MasterKeys masters, Clock clock) {
        WrappedKeys wrapped = new WrappedKeys(database.getCollection(CollectionNames.DATA_KEYS), masters, clock);
        SealingCodecs codecs = new SealingCodecs(new Sealer(DataKeys.open(wrapped)));
        return database.withCodecRegistry(CodecRegistries.fromRegistries(
                CodecRegistries.fromProviders(codecs), MongoClientSettings.getDefaultCodecRegistry()));
    }

    static Sealer sealerOf(MongoDatabase database) {
        return ((SealingCodecs.PrivateValueCodec) database.getCodecRegistry().get(PrivateValue.class)).sealer();
    }
}
