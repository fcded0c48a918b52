package io.resultflow.documents.render.certify;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** What a reader sees of one page: letters and where they stand, links, and its picture at a low resolution. */
record PageLook(List<Glyph> glyphs, List<Link> links, Raster raster) {
    private static final float DPI = 48;

    /** One letter or ligature; places in points. */
    record Glyph(String text, String font, float size, float x, float y) {}

    /** The pages of a PDF as they look. */
    static List<PageLook> of(byte[] pdf) throws IOException {
        List<PageLook> looks = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                BufferedImage image = renderer.renderImageWithDPI(page, DPI, ImageType.RGB);
                looks.add(new PageLook(
                        GlyphReader.read(document, page), Link.of(document.getPage(page), document), Raster.of(image)));
            }
        }
        return looks;
    }
}
