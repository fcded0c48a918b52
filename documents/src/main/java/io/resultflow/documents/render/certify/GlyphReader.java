package io.resultflow.documents.render.certify;

import io.resultflow.documents.render.certify.PageLook.Glyph;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads a page's letters in the order in which they are drawn. */
final class GlyphReader extends PDFTextStripper {
    private final List<Glyph> glyphs = new ArrayList<>();

    private GlyphReader() {
        setSuppressDuplicateOverlappingText(false);
    }

    static List<Glyph> read(PDDocument document, int page) throws IOException {
        GlyphReader reader = new GlyphReader();
        reader.setStartPage(page + 1);
        reader.setEndPage(page + 1);
        reader.writeText(document, Writer.nullWriter());
        return reader.glyphs;
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        String font = String.valueOf(text.getFont().getName());
        glyphs.add(new Glyph(
                String.valueOf(text.getUnicode()),
                font.substring(font.indexOf('+') + 1),
                text.getFontSizeInPt(),
                text.getXDirAdj(),
                text.getYDirAdj()));
    }
}
