package io.resultflow.documents.fill;

import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.lib.filter.Filter;
import io.resultflow.documents.picture.Picture;
import org.jspecify.annotations.Nullable;

/**
 * Puts a row's picture into the frame of a picture of the template: prints what points to it, with margins that keep its
 * proportions, as Word's own "fit" does. Nothing when there is no value.
 */
final class PictureFilter implements Filter {
    static final String NAME = "rf_picture";

    @Override
    public String getName() {
        return NAME;
    }

    /** After {@link RowPicture}'s own arguments: width and height of the frame, prefix of drawings, name of the attribute. */
    @Override
    public Object filter(@Nullable Object value, JinjavaInterpreter interpreter, String... args) {
        RowPicture row = RowPicture.of(value, interpreter, args);
        if (row == null) {
            return "";
        }
        String prefix = args[5];
        return "<" + prefix + "blip " + args[6] + "=\"" + row.id() + "\"/>"
                + margins(row.picture(), prefix, Double.parseDouble(args[3]) / Double.parseDouble(args[4]));
    }

    /** In thousandths of a percent of the picture's own sides. */
    private static String margins(Picture picture, String prefix, double frame) {
        double own = (double) picture.width() / picture.height();
        long beside = Math.max(0, Math.round((frame / own - 1) * 50_000));
        long above = Math.max(0, Math.round((own / frame - 1) * 50_000));
        return "<" + prefix + "srcRect l=\"" + -beside + "\" t=\"" + -above + "\" r=\"" + -beside + "\" b=\"" + -above
                + "\"/>";
    }
}
