package io.resultflow.e2e.bench.render;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** The templates that rendering is measured with: the laboratory's own, and plain ones of one, three and ten pages. */
final class BenchTemplates {
    private static final int LINES_OF_A_PAGE = 42;

    private BenchTemplates() {}

    /** Word files by name, shortest first. */
    static Map<String, byte[]> all(Path root) throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("lab", Files.readAllBytes(root.resolve("samples/lab/template.docx")));
        all.put("letter-1-page", written(BenchTemplates::letter));
        all.put("picture-1-page", written(document -> {
            letter(document);
            picture(document);
        }));
        all.put("footnotes-1-page", written(document -> {
            letter(document);
            footnotes(document);
        }));
        all.put("tables-3-pages", written(document -> tables(document, 3)));
        all.put("tables-10-pages", written(document -> tables(document, 10)));
        all.put("mixed-3-pages", written(document -> mixed(document, 3)));
        all.put("mixed-10-pages", written(document -> mixed(document, 10)));
        return all;
    }

    /** Puts something into an empty document. */
    private interface Content {
        void into(XWPFDocument document);
    }

    private static byte[] written(Content content) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            content.into(document);
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void letter(XWPFDocument document) {
        paragraph(document, "Kính gửi {{ a }},");
        for (int i = 0; i < 12; i++) {
            paragraph(
                    document,
                    "Kết quả lần " + (i + 1) + " của mẫu {{ b }} là {{ c }}, trong khoảng {{ d }} đến {{ e }}.");
        }
        paragraph(document, "Ngày {{ f }}");
    }

    private static void footnotes(XWPFDocument document) {
        document.createFootnotes();
        notes(document);
    }

    private static void notes(XWPFDocument document) {
        for (int i = 0; i < 3; i++) {
            XWPFFootnote footnote = document.createFootnote();
            footnote.createParagraph().createRun().setText("Ghi chú " + (i + 1) + " cho {{ b }}");
            document.createParagraph().addFootnoteReference(footnote);
        }
    }

    private static void picture(XWPFDocument document) {
        BufferedImage picture = new BufferedImage(600, 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        for (int x = 0; x < 600; x++) {
            pen.setColor(new Color(x * 255 / 600, (x * 7) % 256, 160));
            pen.drawLine(x, 0, x, 200);
        }
        pen.dispose();
        try (ByteArrayOutputStream png = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", png);
            document.createParagraph()
                    .createRun()
                    .addPicture(
                            new ByteArrayInputStream(png.toByteArray()),
                            PictureType.PNG,
                            "stripes.png",
                            Units.toEMU(300),
                            Units.toEMU(100));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void tables(XWPFDocument document, int pages) {
        paragraph(document, "Phiếu kết quả của {{ a }}");
        for (int page = 0; page < pages; page++) {
            XWPFTable table = document.createTable(LINES_OF_A_PAGE - 2, 4);
            table.setWidth("100%");
            for (int row = 0; row < LINES_OF_A_PAGE - 2; row++) {
                table.getRow(row).getCell(0).setText("Xét nghiệm " + (row + 1));
                table.getRow(row).getCell(1).setText("{{ b }}");
                table.getRow(row).getCell(2).setText("{{ c }}");
                table.getRow(row).getCell(3).setText("{{ d }} – {{ e }}");
            }
            endPage(document, page == pages - 1);
        }
        onA4(document);
    }

    /** On each page words, a table of eight lines, a picture and three footnotes. */
    private static void mixed(XWPFDocument document, int pages) {
        document.createFootnotes();
        for (int page = 0; page < pages; page++) {
            letter(document);
            XWPFTable table = document.createTable(8, 2);
            for (int row = 0; row < 8; row++) {
                table.getRow(row).getCell(0).setText("Xét nghiệm " + (row + 1));
                table.getRow(row).getCell(1).setText("{{ c }}");
            }
            picture(document);
            notes(document);
            endPage(document, page == pages - 1);
        }
        onA4(document);
    }

    private static void endPage(XWPFDocument document, boolean last) {
        XWPFParagraph end = paragraph(document, "Ngày {{ f }}");
        if (!last) {
            end.createRun().addBreak(BreakType.PAGE);
        }
    }

    private static void onA4(XWPFDocument document) {
        document.getDocument().getBody().addNewSectPr().addNewPgSz().setH(BigInteger.valueOf(16838));
        document.getDocument().getBody().getSectPr().getPgSz().setW(BigInteger.valueOf(11906));
    }

    private static XWPFParagraph paragraph(XWPFDocument document, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.createRun().setText(text);
        return paragraph;
    }
}
