package io.resultflow.documents.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class TestMarkTest {
    private static byte[] pages(PDRectangle... sizes) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (PDRectangle size : sizes) {
                PDPage page = new PDPage(size);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                    content.beginText();
                    content.newLineAtOffset(20, 20);
                    content.showText("Glucose 5.4");
                    content.endText();
                }
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    @Test
    void every_page_shows_it_from_corner_to_corner() throws IOException {
        PDRectangle landscape = new PDRectangle(600, 400);
        try (PDDocument marked = Loader.loadPDF(TestMark.on(pages(PDRectangle.A4, landscape)))) {
            assertThat(marked.getNumberOfPages()).isEqualTo(2);
            for (int page = 0; page < 2; page++) {
                BufferedImage image = new PDFRenderer(marked).renderImageWithDPI(page, 72);
                assertThat(red(image, 0.0, 0.4)).as("in the lower left").isGreaterThan(200);
                assertThat(red(image, 0.6, 1.0)).as("in the upper right").isGreaterThan(200);
            }
        }
    }

    @Test
    void what_the_page_says_is_read_as_before() throws IOException {
        try (PDDocument marked = Loader.loadPDF(TestMark.on(pages(PDRectangle.A4)))) {
            assertThat(new PDFTextStripper().getText(marked).strip()).isEqualTo("Glucose 5.4");
        }
    }

    /** Reddish pixels in a band of the page's width. */
    private static int red(BufferedImage image, double from, double to) {
        int count = 0;
        for (int x = (int) (from * image.getWidth()); x < to * image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                int rgb = image.getRGB(x, y);
                int red = rgb >> 16 & 0xff;
                int green = rgb >> 8 & 0xff;
                count += red > 200 && green < 220 && red - green > 30 ? 1 : 0;
            }
        }
        return count;
    }
}
