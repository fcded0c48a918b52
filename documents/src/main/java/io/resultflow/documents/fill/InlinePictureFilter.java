package io.resultflow.documents.fill;

import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.lib.filter.Filter;
import org.jspecify.annotations.Nullable;

/** Puts a row's picture into a line of text, as wide as its tag says. Nothing when there is no value. */
final class InlinePictureFilter implements Filter {
    static final String NAME = "rf_inline";

    private static final int EMU_PER_CM = 360_000;
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    @Override
    public String getName() {
        return NAME;
    }

    /** After {@link RowPicture}'s own arguments: width in centimetres, prefix of Word's elements. */
    @Override
    public Object filter(@Nullable Object value, JinjavaInterpreter interpreter, String... args) {
        RowPicture row = RowPicture.of(value, interpreter, args);
        if (row == null) {
            return "";
        }
        long cx = Math.round(Double.parseDouble(args[3]) * EMU_PER_CM);
        long cy = Math.max(1, cx * row.picture().height() / row.picture().width());
        String w = args[4];
        String size = "cx=\"" + cx + "\" cy=\"" + cy + "\"";
        int id = RowPictures.of(interpreter).nextId();
        return "</" + w + "t><" + w + "drawing><wp:inline xmlns:wp=\"" + DRAWING
                + "wordprocessingDrawing\" distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent " + size
                + "/><wp:docPr id=\"" + id + "\" name=\"" + id + "\"/>" + graphic(row.id(), size) + "</wp:inline></" + w
                + "drawing><" + w + "t xml:space=\"preserve\">";
    }

    private static String graphic(String relationship, String size) {
        return "<a:graphic xmlns:a=\"" + DRAWING + "main\"><a:graphicData uri=\"" + DRAWING
                + "picture\"><pic:pic xmlns:pic=\"" + DRAWING
                + "picture\"><pic:nvPicPr><pic:cNvPr id=\"0\" name=\"\"/><pic:cNvPicPr/></pic:nvPicPr>"
                + "<pic:blipFill><a:blip xmlns:r=\"" + RELATIONSHIPS + "\" r:embed=\"" + relationship
                + "\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
                + "<pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext " + size
                + "/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>"
                + "</a:graphic>";
    }
}
