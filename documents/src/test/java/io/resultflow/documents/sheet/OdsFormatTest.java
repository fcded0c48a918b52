package io.resultflow.documents.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.resultflow.domain.intake.IntakeSpec;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OdsFormatTest {
    private static final String CELL =
            "<table:table-cell office:value-type=\"string\"><text:p>%s</text:p></table:table-cell>";

    @TempDir
    Path folder;

    private void refused(ProblemCode code, Map<String, String> parts) {
        Path file = OdsFiles.write(folder.resolve("book.ods"), parts);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Workbooks.rows(file, IntakeSpec.of(List.of(), "VN")))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static String table(String rows) {
        return "<table:table table:name=\"a\">" + rows + "</table:table>";
    }

    private static String row(String cells) {
        return "<table:table-row>" + cells + "</table:table-row>";
    }

    @Test
    void aFileBehindAPasswordIsToldSo() {
        String manifest = """
                <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
                <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml">
                <manifest:encryption-data manifest:checksum="x"/></manifest:file-entry></manifest:manifest>""";
        refused(ProblemCode.FILE_ENCRYPTED, Map.of("content.xml", "\u0001\u0002", "META-INF/manifest.xml", manifest));
        refused(ProblemCode.FILE_ENCRYPTED, Map.of("encrypted-package", "\u0001\u0002"));
    }

    @Test
    void aFileWithoutContentOrWithHalfOfItIsBroken() {
        String content = OdsFiles.content("", table(row(CELL.formatted("An"))));
        refused(ProblemCode.FILE_BROKEN, Map.of("styles.xml", "<a/>"));
        refused(
                ProblemCode.FILE_BROKEN,
                Map.of("content.xml", content.substring(0, content.indexOf("</table:table-row>"))));
        refused(ProblemCode.FILE_BROKEN, Map.of("content.xml", ""));
    }

    @Test
    void anEntityIsNeverFollowed() {
        refused(
                ProblemCode.FILE_UNSAFE,
                Map.of(
                        "content.xml",
                        OdsFiles.content(
                                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>",
                                table(row(CELL.formatted("&x;"))))));
    }

    @Test
    void aZipBombIsNotUnpacked() {
        refused(
                ProblemCode.FILE_UNSAFE,
                Map.of("content.xml", OdsFiles.content("", table(row(CELL.formatted(" ".repeat(60_000_000)))))));
    }
}
