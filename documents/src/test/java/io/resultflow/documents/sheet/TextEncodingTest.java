package io.resultflow.documents.sheet;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextEncodingTest {
    private static final String TEXT = "Họ và tên,SĐT\nNguyễn Thị Ánh,0901234567\n";

    @TempDir
    Path folder;

    private @Nullable TextEncoding encoding(byte[] bytes, String region) throws IOException {
        return TextEncoding.of(Files.write(folder.resolve("a.csv"), bytes), region);
    }

    private String read(byte[] bytes, String region) throws IOException {
        TextEncoding encoding = requireNonNull(encoding(bytes, region));
        StringWriter text = new StringWriter();
        try (Reader reader = encoding.reader(folder.resolve("a.csv"))) {
            reader.transferTo(text);
        }
        return Normalizer.normalize(text.toString(), Normalizer.Form.NFC);
    }

    /** As Vietnamese Windows writes it: a letter with its hat, then its tone. */
    static byte[] vietnamese(String text) {
        Charset charset = Charset.forName("windows-1258");
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (charset.newEncoder().canEncode(letter)) {
                written.append(letter);
            } else {
                String parts = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
                String tones = parts.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
                String base = parts.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", "");
                written.append(Normalizer.normalize(base, Normalizer.Form.NFC)).append(tones);
            }
        }
        return written.toString().getBytes(charset);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void unicodeIsReadWithAMarkAndWithout(String charset) throws IOException {
        assertThat(read(TEXT.getBytes(Charset.forName(charset)), "VN")).isEqualTo(TEXT);
        assertThat(read(("\ufeff" + TEXT).getBytes(Charset.forName(charset)), "VN"))
                .isEqualTo(TEXT);
    }

    @Test
    void theFirstLetterBeyondAsciiMayComeLate() throws IOException {
        String text = "name,phone\n".repeat(2000) + TEXT;

        assertThat(read(text.getBytes(StandardCharsets.UTF_8), "US")).isEqualTo(text);
        assertThat(read(vietnamese(text), "US")).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "Nguyễn Thị Ánh, US",
        "Đỗ Hữu Phước, FR",
        "Trương Văn Được, US",
        "Trương Văn Đông, VN",
        "Lê Thúy Hường; Phạm Ngọc Quỳnh, US"
    })
    void vietnameseIsKnownByItsTones(String text, String region) throws IOException {
        assertThat(read(vietnamese(text), region)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "José Müller-Günther, VN, false",
        "però così lunedì città, VN, true",
        "Þórður Ingólfsson, VN, true",
        "João Gonçalves Simões, PT, true",
        "Škoda Žižek café, VN, true"
    })
    void westernLettersAreKnownByWhereTheyStand(String text, String region, boolean told) throws IOException {
        Charset western = Charset.forName("windows-1252");
        TextEncoding encoding = requireNonNull(encoding(text.getBytes(western), region));

        assertThat(read(text.getBytes(western), region)).isEqualTo(text);
        assertThat(encoding.charset().equals(western)).isEqualTo(told);
    }

    @Test
    void whatHoldsControlCharactersIsNoText() throws IOException {
        assertThat(encoding(new byte[] {'a', ',', 0, 'b', 0, 0, 'c'}, "VN")).isNull();
        assertThat(encoding(new byte[] {'a', ',', 7, 'b'}, "VN")).isNull();
        assertThat(encoding(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, (byte) 0xC3}, "VN"))
                .isNull();
    }
}
