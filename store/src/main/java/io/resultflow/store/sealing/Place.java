package io.resultflow.store.sealing;

import java.nio.charset.StandardCharsets;
import org.bson.types.ObjectId;

/**
 * Where a sealed value stands. It opens at no other place, so that one customer's value moved to another's document is
 * refused, not shown.
 *
 * @param owner the id of its document; a copy in another collection keeps it
 * @param field its field
 */
public record Place(String owner, String field) {
    public static Place of(ObjectId owner, String field) {
        return new Place(owner.toHexString(), field);
    }

    byte[] bytes() {
        return (owner + "/" + field).getBytes(StandardCharsets.UTF_8);
    }
}
