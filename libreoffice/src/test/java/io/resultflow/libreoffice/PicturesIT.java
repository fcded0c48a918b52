package io.resultflow.libreoffice;

import static io.resultflow.documents.template.WordFile.paragraph;
import static io.resultflow.documents.template.WordFile.run;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.GenericMultipleBarcodeReader;
import com.google.zxing.multi.MultipleBarcodeReader;
import com.google.zxing.qrcode.QRCodeReader;
import io.resultflow.documents.fill.CompiledTemplate;
import io.resultflow.documents.template.Drawings;
import io.resultflow.documents.template.TemplateCompiler;
import io.resultflow.documents.template.WordFile;
import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.intake.ReportValues;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** That the pictures of a row stand in its PDF, whole and where the template has their frames. */
@Timeout(120)
class PicturesIT {
    private static final int EMU_PER_CM = 360_000;
    private static final int DPI = 150;

    @TempDir
    private Path work;

    private OfficeConverter start() {
        return OfficeConverter.start(OfficeSettings.of(1, work));
    }

    /** A signature 6 cm by 2 cm, a code 3 cm by 3 cm, and a code in a line. */
    private static CompiledTemplate template() throws IOException {
        String body = paragraph(run("Người ký:"))
                + frame("rId1", "{{ chữ ký | default('') | image }}", 6, 2)
                + frame("rId2", "{{ mã | qr }}", 3, 3)
                + paragraph(run("Tra cứu: {{ 'https://lab.example/' ~ mã | qr(2.5) }} hết"));
        WordFile file = WordFile.of(body);
        for (String id : List.of("rId1", "rId2")) {
            String name = "media/" + id + ".png";
            file.override("word/" + name, "image/png")
                    .part("word/" + name, png(Color.GREEN, 60, 30))
                    .relate(id, "image", name, "");
        }
        return new TemplateCompiler().compile(file.bytes());
    }

    private static String frame(String id, String tag, int widthCm, int heightCm) {
        return paragraph(Drawings.inline(id, tag, (long) widthCm * EMU_PER_CM, (long) heightCm * EMU_PER_CM));
    }

    private static byte[] png(Color color, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(color);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static ReportValues row(String code, Color signature) throws IOException {
        String data = "data:image/png;base64," + Base64.getEncoder().encodeToString(png(signature, 50, 50));
        return ReportValues.ofRow(Map.of("mã", Cell.text(code), "chữ ký", Cell.text(data)));
    }

    private static BufferedImage page(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            return new PDFRenderer(document).renderImageWithDPI(0, DPI);
        }
    }

    private static List<String> codes(BufferedImage page) throws Exception {
        int w = page.getWidth();
        int h = page.getHeight();
        RGBLuminanceSource source = new RGBLuminanceSource(w, h, page.getRGB(0, 0, w, h, null, 0, w));
        MultipleBarcodeReader reader = new GenericMultipleBarcodeReader(new QRCodeReader());
        return Arrays.stream(reader.decodeMultiple(new BinaryBitmap(new HybridBinarizer(source))))
                .map(found -> found.getText())
                .sorted()
                .toList();
    }

    /** The size of what has a colour on a page, in millimetres: left, top, width, height of the smallest box around it. */
    private static int[] box(BufferedImage page, Color color) {
        int left = Integer.MAX_VALUE;
        int top = Integer.MAX_VALUE;
        int right = -1;
        int bottom = -1;
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                Color seen = new Color(page.getRGB(x, y));
                int distance = Math.abs(seen.getRed() - color.getRed())
                        + Math.abs(seen.getGreen() - color.getGreen())
                        + Math.abs(seen.getBlue() - color.getBlue());
                if (distance < 60) {
                    left = Math.min(left, x);
                    top = Math.min(top, y);
                    right = Math.max(right, x + 1);
                    bottom = Math.max(bottom, y + 1);
                }
            }
        }
        double mm = 25.4 / DPI;
        return right < 0
                ? new int[0]
                : new int[] {
                    (int) Math.round(left * mm),
                    (int) Math.round(top * mm),
                    (int) Math.round((right - left) * mm),
                    (int) Math.round((bottom - top) * mm)
                };
    }

    @Test
    void each_row_shows_its_own_signature_and_codes_that_can_be_read() throws Exception {
        CompiledTemplate template = template();
        try (OfficeConverter office = start()) {
            byte[] first = office.convert(template.fill(row("BN-0001", Color.RED)));
            byte[] second = office.convert(template.fill(row("BN-Ánh", Color.BLUE)));
            assertThat(codes(page(first))).containsExactly("BN-0001", "https://lab.example/BN-0001");
            assertThat(codes(page(second))).containsExactly("BN-Ánh", "https://lab.example/BN-Ánh");
            // A square in a frame of 6 cm by 2 cm: as high as the frame, in the middle of its width.
            int[] red = box(page(first), Color.RED);
            assertThat(red[2]).isBetween(19, 21);
            assertThat(red[3]).isBetween(19, 21);
            assertThat(red[0]).isBetween(44, 47);
            assertThat(box(page(first), Color.BLUE)).isEmpty();
            assertThat(box(page(second), Color.BLUE)).isEqualTo(red);
            assertThat(box(page(second), Color.RED)).isEmpty();
            assertThat(box(page(first), Color.GREEN)).as("the placeholder").isEmpty();
        }
    }

    @Test
    void a_signature_that_a_row_does_not_have_leaves_nothing() throws Exception {
        try (OfficeConverter office = start()) {
            byte[] pdf = office.convert(template().fill(ReportValues.ofRow(Map.of("mã", Cell.text("BN-2")))));
            assertThat(codes(page(pdf))).containsExactly("BN-2", "https://lab.example/BN-2");
            assertThat(box(page(pdf), Color.GREEN)).isEmpty();
        }
    }
}
