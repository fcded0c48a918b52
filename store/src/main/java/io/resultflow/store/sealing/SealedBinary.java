package io.resultflow.store.sealing;

import org.bson.types.Binary;

/** A sealed value as it was read: copied as it stands, or opened by who knows its place. */
final class SealedBinary extends Binary {
    private final transient Sealer sealer;

    SealedBinary(byte[] sealed, Sealer sealer) {
        super(sealed);
        this.sealer = sealer;
    }

    byte[] open(Place place) {
        return sealer.open(place, getData());
    }
}
