package io.resultflow.documents.fill;

import com.hubspot.jinjava.interpret.InterpretException;
import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import io.resultflow.documents.picture.DataUri;
import io.resultflow.documents.picture.Picture;
import io.resultflow.documents.picture.PictureRefused;
import io.resultflow.documents.picture.QrCode;
import io.resultflow.domain.problem.ProblemCode;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A picture of a row as the current part shows it.
 *
 * @param id of the relationship
 */
record RowPicture(Picture picture, String id) {
    /**
     * Made from a value; null when there is no value, or when the row's problems now say why it is no picture.
     *
     * @param args kind ({@code image}, {@code qr}), name of the value, prefix of relationship ids
     */
    static @Nullable RowPicture of(@Nullable Object value, JinjavaInterpreter interpreter, String... args) {
        if (Values.isMissing(value)) {
            return null;
        }
        String text = Values.display(value);
        String key = args[0] + " " + text;
        RowPictures pictures = RowPictures.of(interpreter);
        try {
            Picture picture = pictures.known(key);
            if (picture == null) {
                picture = make(args[0], text);
            }
            return new RowPicture(picture, pictures.show(key, picture, args[2]));
        } catch (PictureRefused e) {
            ProblemCode code = e.reason() == PictureRefused.Reason.TOO_LONG
                    ? ProblemCode.VALUE_TOO_LONG
                    : ProblemCode.IMAGE_INVALID;
            String reason = e.reason().name().toLowerCase(Locale.ROOT);
            RowProblems.of(interpreter).add(code, args[1], Map.of("reason", reason));
            return null;
        }
    }

    private static Picture make(String kind, String text) throws PictureRefused {
        return switch (kind) {
            case "image" -> DataUri.read(text);
            case "qr" -> QrCode.of(text);
            default -> throw new InterpretException("unknown kind of picture");
        };
    }
}
