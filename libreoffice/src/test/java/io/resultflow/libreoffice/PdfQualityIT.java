package io.resultflow.libreoffice;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.documents.render.merge.Merge;
import io.resultflow.documents.render.merge.Unmergeable;
import io.resultflow.documents.render.split.Split;
import io.resultflow.documents.render.split.SplitFile;
import io.resultflow.domain.template.PdfForm;
import io.resultflow.libreoffice.specimen.Specimen;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.docx4j.dml.wordprocessingDrawing.Inline;
import org.docx4j.jaxb.Context;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.WordprocessingML.BinaryPartAbstractImage;
import org.docx4j.wml.Drawing;
import org.docx4j.wml.P;
import org.docx4j.wml.R;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** That a PDF can be read, printed and kept anywhere: fonts, pictures and the archive's standard. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180)
class PdfQualityIT {
    private static final int EMU_PER_CM = 360_000;

    private OfficeConverter office;

    @BeforeAll
    void start(@TempDir Path work) {
        VeraGreenfieldFoundryProvider.initialise();
        office = OfficeConverter.start(OfficeSettings.of(1, work));
    }

    @AfterAll
    void stop() {
        office.close();
    }

    /** Every object of a file that is a dictionary of this type. */
    private static List<COSDictionary> all(PDDocument pdf, COSName type, COSName value) {
        return pdf.getDocument().getXrefTable().keySet().stream()
                .map(key -> pdf.getDocument().getObjectFromPool(key))
                .map(COSObject::getObject)
                .filter(COSDictionary.class::isInstance)
                .map(COSDictionary.class::cast)
                .filter(dictionary -> value.equals(dictionary.getItem(type)))
                .toList();
    }

    private static void assertFontsEmbedded(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<COSDictionary> fonts = all(document, COSName.TYPE, COSName.FONT);
            assertThat(fonts).isNotEmpty();
            for (COSDictionary font : fonts) {
                if (COSName.TYPE0.equals(font.getItem(COSName.SUBTYPE))) {
                    continue; // its descendant is among them
                }
                COSDictionary descriptor = font.getCOSDictionary(COSName.FONT_DESC);
                assertThat(descriptor).as("%s", font).isNotNull();
                assertThat(List.of(COSName.FONT_FILE, COSName.FONT_FILE2, COSName.FONT_FILE3))
                        .as("%s", font)
                        .anyMatch(descriptor::containsKey);
            }
        }
    }

    static List<Specimen> specimens() {
        return Specimen.all();
    }

    @ParameterizedTest
    @MethodSource("specimens")
    void every_font_is_in_the_file_alone_and_split_off(Specimen specimen) throws Exception {
        List<byte[]> reports = IntStream.range(0, 3).mapToObj(specimen::docx).toList();
        assertFontsEmbedded(office.convert(reports.get(0)));
        for (byte[] split : split(reports)) {
            assertFontsEmbedded(split);
        }
    }

    /** Those that merge. */
    private List<byte[]> split(List<byte[]> reports) throws Exception {
        List<byte[]> files = new ArrayList<>();
        try {
            Merge.Merged merge = Merge.merge(
                    reports.stream().map(docx -> new Merge.Row(docx, 1)).toList());
            byte[] pdf = office.convertMerged(merge.docx(), merge.footnotes());
            for (Optional<SplitFile> file : Split.split(pdf, reports.size())) {
                file.ifPresent(one -> files.add(one.pdf()));
            }
            assertThat(files).isNotEmpty();
        } catch (Unmergeable e) {
            assertThat(e.obstacle()).isNotNull();
        }
        return files;
    }

    /** A chequered picture: what a lossy compression does to it is seen. */
    private static BufferedImage picture() {
        BufferedImage image = new BufferedImage(240, 240, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 240; y++) {
            for (int x = 0; x < 240; x++) {
                int shade = (x * 7 + y * 13) % 256;
                image.setRGB(
                        x, y, (x / 8 + y / 8) % 2 == 0 ? Color.BLACK.getRGB() : new Color(shade, 255, 90).getRGB());
            }
        }
        return image;
    }

    private static byte[] bytes(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static byte[] docxWith(byte[] picture) throws Exception {
        WordprocessingMLPackage file = WordprocessingMLPackage.createPackage();
        Inline inline = BinaryPartAbstractImage.createImagePart(file, picture)
                .createImageInline("logo", "", 1, 2, 4L * EMU_PER_CM, 4L * EMU_PER_CM, false);
        Drawing drawing = Context.getWmlObjectFactory().createDrawing();
        drawing.getAnchorOrInline().add(inline);
        R run = Context.getWmlObjectFactory().createR();
        run.getContent().add(drawing);
        P paragraph = Context.getWmlObjectFactory().createP();
        paragraph.getContent().add(run);
        file.getMainDocumentPart().getContent().add(paragraph);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.save(out);
        return out.toByteArray();
    }

    @Test
    void a_drawn_picture_is_the_same_to_the_last_dot() throws Exception {
        BufferedImage drawn = picture();
        try (PDDocument pdf = Loader.loadPDF(office.convert(docxWith(bytes(drawn, "png"))))) {
            COSStream stream =
                    (COSStream) all(pdf, COSName.SUBTYPE, COSName.IMAGE).get(0);
            assertThat(stream.getItem(COSName.FILTER)).isEqualTo(COSName.FLATE_DECODE);
            BufferedImage printed = new org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject(
                            new org.apache.pdfbox.pdmodel.common.PDStream(stream), null)
                    .getImage();
            assertThat(printed.getWidth()).isEqualTo(240);
            for (int i = 0; i < 240; i++) {
                assertThat(printed.getRGB(i, (i * 31) % 240)).isEqualTo(drawn.getRGB(i, (i * 31) % 240));
            }
        }
    }

    @Test
    void a_photograph_keeps_its_own_jpeg() throws Exception {
        byte[] photograph = bytes(picture(), "jpg");
        try (PDDocument pdf = Loader.loadPDF(office.convert(docxWith(photograph)))) {
            COSStream stream =
                    (COSStream) all(pdf, COSName.SUBTYPE, COSName.IMAGE).get(0);
            assertThat(stream.createRawInputStream().readAllBytes()).isEqualTo(photograph);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "table-over-pages", "pictures", "footnotes", "right-to-left", "references"})
    void for_the_archive_it_is_pdf_a_2b_as_its_validator_says(String template) throws Exception {
        byte[] docx = Specimen.named(template).docx(1);
        assertThat(violations(office.convert(docx, PdfForm.PDF_A))).isEmpty();
    }

    @Test
    void the_validator_refuses_an_ordinary_file() throws Exception {
        assertThat(violations(office.convert(Specimen.named("plain").docx(1)))).isNotEmpty();
    }

    private static List<String> violations(byte[] pdf) throws Exception {
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_B);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage())
                    .distinct()
                    .toList();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TAGGED", "PDF_A"})
    void for_screen_readers_it_has_its_structure_and_its_language(PdfForm form) throws Exception {
        try (PDDocument pdf =
                Loader.loadPDF(office.convert(Specimen.named("table-over-pages").docx(0), form))) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot().getKids())
                    .isNotEmpty();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isNotBlank();
        }
    }

    @Test
    void for_the_archive_it_says_so_itself() throws Exception {
        try (PDDocument pdf =
                Loader.loadPDF(office.convert(Specimen.named("plain").docx(0), PdfForm.PDF_A))) {
            String metadata = new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(metadata).contains("<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>B</pdfaid:conformance>");
            assertThat(pdf.getDocumentCatalog().getOutputIntents()).hasSize(1);
        }
    }
}
