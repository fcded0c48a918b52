package io.resultflow.store.sealing;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * A value that is sealed for its place when the driver writes it, in a document or an update. Where the database does not
 * seal there is no codec for it: nothing is ever written plain by mistake.
 */
public final class PrivateValue {
    private final Place place;
    private final byte[] content;

    private PrivateValue(Place place, byte[] content) {
        this.place = place;
        this.content = content;
    }

    public static PrivateValue of(Place place, byte[] content) {
        return new PrivateValue(place, content);
    }

    public static PrivateValue of(Place place, String content) {
        return new PrivateValue(place, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Null for null. */
    public static @Nullable PrivateValue ofNullable(Place place, @Nullable String content) {
        return content == null ? null : of(place, content);
    }

    /**
     * The text in {@code field}, which stands at {@code place}; null when there is none. One from before values were sealed
     * stands there as a text.
     *
     * @throws SealingFailure when it was changed or belongs elsewhere
     */
    public static @Nullable String text(Document document, String field, Place place) {
        return document.get(field) instanceof SealedBinary sealed
                ? new String(sealed.open(place), StandardCharsets.UTF_8)
                : document.getString(field);
    }

    /** The same of a text that is always there. */
    public static String requiredText(Document document, String field, Place place) {
        return Objects.requireNonNull(text(document, field, place), field);
    }

    /** The bytes in {@code field}, likewise. */
    public static byte @Nullable [] bytes(Document document, String field, Place place) {
        Binary stored = document.get(field, Binary.class);
        if (stored == null) {
            return null;
        }
        return stored instanceof SealedBinary sealed ? sealed.open(place) : stored.getData();
    }

    byte[] sealedBy(Sealer sealer) {
        return sealer.seal(place, content);
    }

    @Override
    public String toString() {
        return "PrivateValue[" + place + "]";
    }
}
