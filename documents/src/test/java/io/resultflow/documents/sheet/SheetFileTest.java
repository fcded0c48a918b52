package io.resultflow.documents.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.resultflow.domain.intake.IntakeSpec;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetFileTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @TempDir
    Path folder;

    private Path file;
    private Path good;

    @BeforeEach
    void aGoodWorkbook() {
        file = folder.resolve("upload.xlsx");
        good = Workbooks.ofTexts(
                folder.resolve("good.xlsx"), new String[] {"Họ tên", "SĐT"}, new String[] {"An", "0901234567"});
    }

    private void refused(ProblemCode code) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Workbooks.rows(file, IntakeSpec.of(List.of(), "VN")))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    void aPdfRenamedIsNoSheet() throws IOException {
        Files.writeString(file, "%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n");
        refused(ProblemCode.FILE_TYPE_UNKNOWN);
    }

    @Test
    void bytesOfNoKindAreNoSheet() throws IOException {
        byte[] bytes = new byte[10_000];
        new Random(7).nextBytes(bytes);
        Files.write(file, bytes);
        refused(ProblemCode.FILE_TYPE_UNKNOWN);
    }

    @Test
    void aTextIsASheetWhateverItsNameSays() throws IOException {
        Files.writeString(file, "Họ tên,SĐT\n");
        assertThat(Workbooks.rows(file, IntakeSpec.of(List.of(), "VN"))).hasSize(1);
    }

    @Test
    void aFileOfNothingIsBroken() throws IOException {
        Files.createFile(file);
        refused(ProblemCode.FILE_BROKEN);
    }

    @Test
    void aZipThatEndsTooEarlyIsBroken() throws IOException {
        byte[] bytes = Files.readAllBytes(good);
        for (int length : new int[] {4, 100, bytes.length / 2, bytes.length - 1}) {
            Files.write(file, Arrays.copyOf(bytes, length));
            refused(ProblemCode.FILE_BROKEN);
        }
    }

    @Test
    void aZipWithDamageInItIsBroken() throws IOException {
        Files.copy(good, file);
        long sheet = Files.size(good) / 3;
        try (RandomAccessFile damaged = new RandomAccessFile(file.toFile(), "rw")) {
            damaged.seek(sheet);
            damaged.write(new byte[200]);
        }
        refused(ProblemCode.FILE_BROKEN);
    }

    @Test
    void aSheetWhoseXmlEndsTooEarlyIsBroken() throws IOException {
        rewrite(xml -> xml.substring(0, xml.indexOf("</row>")));
        refused(ProblemCode.FILE_BROKEN);
    }

    @Test
    void aZipOfSomethingElseIsNoSheet() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("photo.jpg"));
        }
        refused(ProblemCode.FILE_TYPE_UNKNOWN);
    }

    @Test
    void aWordFileIsNoSheet() throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            document.write(out);
        }
        refused(ProblemCode.FILE_TYPE_UNKNOWN);
    }

    @Test
    void anOldWordFileIsNoSheet() throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            container.createDocument(new ByteArrayInputStream(new byte[5000]), "WordDocument");
            container.writeFilesystem(out);
        }
        refused(ProblemCode.FILE_TYPE_UNKNOWN);
    }

    @Test
    void aWorkbookBehindAPasswordIsToldSo() throws Exception {
        try (POIFSFileSystem container = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream encrypted = encryptor.getDataStream(container)) {
                Files.copy(good, encrypted);
            }
            container.writeFilesystem(out);
        }
        refused(ProblemCode.FILE_ENCRYPTED);
    }

    @Test
    void aZipBombIsNotUnpacked() throws IOException {
        String bomb = "<c><v>" + " ".repeat(60_000_000) + "</v></c></row>";
        rewrite(xml -> xml.replaceFirst("</row>", bomb));
        refused(ProblemCode.FILE_UNSAFE);
    }

    @Test
    void aSheetThatIsTooLargeIsToldSo() throws IOException {
        Files.copy(good, file);
        new ZipFormat();
        long limit = ZipSecureFile.getMaxEntrySize();
        ZipSecureFile.setMaxEntrySize(100);
        try {
            refused(ProblemCode.FILE_TOO_LARGE);
        } finally {
            ZipSecureFile.setMaxEntrySize(limit);
        }
    }

    @Test
    void anEntityIsNeverFollowed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        String doctype = "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><worksheet";
        rewrite(xml -> xml.replaceFirst("<worksheet", doctype)
                .replaceFirst("</row>", "<c t=\"inlineStr\"><is><t>&x;</t></is></c></row>"));
        refused(ProblemCode.FILE_UNSAFE);
    }

    @Test
    void aRefusalNamesNothingOfTheFile() throws IOException {
        Files.writeString(file, "Nguyễn Thị Ánh\0");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Workbooks.rows(file, IntakeSpec.of(List.of(), "VN")))
                .withMessage("file_type_unknown")
                .withNoCause();
    }

    /** Copies the good workbook with its sheet's XML changed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><table><tr><td>Họ tên</td></tr></table></html>",
                "  <table><tr><td>Họ tên</td></tr></table>",
                "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>",
                "MIME-Version: 1.0\nX-Document-Type: Workbook",
                "\ufeff<!DOCTYPE html><html></html>",
            })
    void aPageOfTheWebUnderAWorkbooksNameIsToldSo(String content) throws IOException {
        Files.writeString(file, content);
        refused(ProblemCode.FILE_NOT_A_WORKBOOK);

        Files.writeString(file, content, StandardCharsets.UTF_16LE);
        refused(ProblemCode.FILE_NOT_A_WORKBOOK);
    }

    private void rewrite(UnaryOperator<String> change) throws IOException {
        try (ZipFile from = new ZipFile(good.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry entry : from.stream().toList()) {
                String content = new String(from.getInputStream(entry).readAllBytes(), UTF_8);
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write((entry.getName().equals(SHEET) ? change.apply(content) : content).getBytes(UTF_8));
            }
        }
    }
}
