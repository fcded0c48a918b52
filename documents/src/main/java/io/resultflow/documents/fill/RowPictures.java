package io.resultflow.documents.fill;

import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import io.resultflow.documents.picture.Picture;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/** The pictures of one row: a media part for each, and for each part of the document the relationships to those it shows. */
final class RowPictures {
    private static final String VARIABLE = "rf_pictures";
    private static final String FOLDER = "word/media/";
    private static final String TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";
    /** Far above what editors count. */
    private static final int BEFORE_FIRST_ID = 2_000_000_000;

    private final Set<String> taken;
    private final Map<String, Media> media = new LinkedHashMap<>();
    private final Map<String, List<String>> relationships = new HashMap<>();
    private String part = "";
    private int lastId = BEFORE_FIRST_ID;

    /** A picture and its place in the package. */
    private record Media(String name, Picture picture) {}

    private RowPictures(Set<String> taken) {
        this.taken = taken;
    }

    /**
     * @param taken the names of the template's own parts, in lower case
     */
    static RowPictures bind(Map<String, Object> variables, Set<String> taken) {
        RowPictures pictures = new RowPictures(taken);
        variables.put(VARIABLE, pictures);
        return pictures;
    }

    static RowPictures of(JinjavaInterpreter interpreter) {
        return (RowPictures) Objects.requireNonNull(interpreter.getContext().get(VARIABLE));
    }

    /** Says which part is being filled. */
    void enter(String name) {
        part = name;
    }

    /** A picture that this row showed before, or null. */
    @Nullable
    Picture known(String key) {
        Media known = media.get(key);
        return known == null ? null : known.picture();
    }

    /**
     * The id by which the current part shows a picture.
     *
     * @param key what it was made from: the same again is stored once
     * @param idPrefix of ids that the part's own relationships do not use
     */
    String show(String key, Picture picture, String idPrefix) {
        Media stored = media.computeIfAbsent(key, any -> new Media(freeName(picture), picture));
        List<String> shown = relationships.computeIfAbsent(part, any -> new ArrayList<>());
        String id = idPrefix + (shown.size() + 1);
        shown.add("<Relationship xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\" Id=\"" + id
                + "\" Type=\"" + TYPE + "\" Target=\"/" + stored.name() + "\"/>");
        return id;
    }

    /** An id for a drawing, unlike any other of this row's. */
    int nextId() {
        return ++lastId;
    }

    /** The relationships of a part that was filled, as XML. */
    String relationshipsOf(String name) {
        return String.join("", relationships.getOrDefault(name, List.of()));
    }

    /** The media parts, deflated little: pictures are compressed by themselves. */
    List<DocxZip.Entry> entries() {
        return media.values().stream()
                .map(stored -> DocxZip.deflate(stored.name(), stored.picture().bytes(), Deflater.BEST_SPEED))
                .toList();
    }

    private String freeName(Picture picture) {
        String name;
        int number = media.size();
        do {
            number++;
            name = FOLDER + "row" + number + "." + picture.format().extension();
        } while (taken.contains(name.toLowerCase(Locale.ROOT)));
        return name;
    }
}
