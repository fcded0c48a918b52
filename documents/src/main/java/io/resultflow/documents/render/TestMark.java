package io.resultflow.documents.render;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/**
 * Says across every page of a PDF, in Vietnamese and in English, that it is a test and no result. Drawn as shapes: nothing is
 * embedded and nothing of it is read as text, so that what the page says stays what it says.
 */
public final class TestMark {
    private static final List<String> LINES = List.of("BẢN THỬ – KHÔNG PHẢI KẾT QUẢ", "TEST – NOT A RESULT");
    private static final Font FONT = new Font(Font.SANS_SERIF, Font.BOLD, 100);
    private static final FontRenderContext UNSCALED = new FontRenderContext(null, true, true);
    /** How much of the page's diagonal a line takes. */
    private static final double REACH = 0.8;

    private static final float SHEER = 0.3f;

    private TestMark() {}

    /** The PDF with the mark on each page. */
    public static byte[] on(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf);
                ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length + 8192)) {
            for (PDPage page : document.getPages()) {
                mark(document, page);
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a PDF that was just made cannot be read", e);
        }
    }

    private static void mark(PDDocument document, PDPage page) throws IOException {
        PDRectangle box = page.getCropBox();
        PDExtendedGraphicsState sheer = new PDExtendedGraphicsState();
        sheer.setNonStrokingAlphaConstant(SHEER);
        try (PDPageContentStream content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            content.beginMarkedContent(COSName.ARTIFACT);
            content.setGraphicsStateParameters(sheer);
            content.setNonStrokingColor(0.8f, 0f, 0f);
            content.transform(Matrix.getRotateInstance(
                    Math.atan2(box.getHeight(), box.getWidth()),
                    box.getLowerLeftX() + box.getWidth() / 2,
                    box.getLowerLeftY() + box.getHeight() / 2));
            double width = REACH * Math.hypot(box.getWidth(), box.getHeight());
            for (int line = 0; line < LINES.size(); line++) {
                draw(shape(LINES.get(line), width, line), content);
            }
            content.endMarkedContent();
        }
    }

    /** A line as a shape around the origin, the first above the second. */
    private static Shape shape(String line, double width, int place) {
        Shape glyphs = FONT.createGlyphVector(UNSCALED, line).getOutline();
        Rectangle2D bounds = glyphs.getBounds2D();
        double scale = Math.min(width / bounds.getWidth(), width / (LINES.size() * 6 * bounds.getHeight()));
        // Pages count upwards, glyphs downwards.
        AffineTransform onPage = AffineTransform.getScaleInstance(scale, -scale);
        double lift = (place == 0 ? -0.7 : 0.7) * bounds.getHeight();
        onPage.translate(-bounds.getCenterX(), lift - bounds.getCenterY());
        return onPage.createTransformedShape(glyphs);
    }

    private static void draw(Shape shape, PDPageContentStream content) throws IOException {
        float[] to = new float[6];
        float x = 0;
        float y = 0;
        for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            int segment = path.currentSegment(to);
            switch (segment) {
                case PathIterator.SEG_MOVETO -> content.moveTo(to[0], to[1]);
                case PathIterator.SEG_LINETO -> content.lineTo(to[0], to[1]);
                // A quadratic curve as the cubic one that it is: PDF knows no other.
                case PathIterator.SEG_QUADTO ->
                    content.curveTo(
                            third(x, to[0]), third(y, to[1]), third(to[2], to[0]), third(to[3], to[1]), to[2], to[3]);
                case PathIterator.SEG_CUBICTO -> content.curveTo(to[0], to[1], to[2], to[3], to[4], to[5]);
                default -> content.closePath();
            }
            int end = segment == PathIterator.SEG_QUADTO ? 2 : segment == PathIterator.SEG_CUBICTO ? 4 : 0;
            if (segment != PathIterator.SEG_CLOSE) {
                x = to[end];
                y = to[end + 1];
            }
        }
        content.fill();
    }

    private static float third(float end, float control) {
        return end + 2 * (control - end) / 3;
    }
}
