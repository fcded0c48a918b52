package io.resultflow.documents.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TonesOf1258Test {
    @TempDir
    Path folder;

    private boolean in(byte[] bytes, String region) throws IOException {
        return TonesOf1258.in(Files.write(folder.resolve("a.csv"), bytes), region);
    }

    @Test
    void tonesAfterVowelsAreVietnamese() throws IOException {
        assertThat(in(TextEncodingTest.vietnamese("Phạm Thị Mỹ"), "IT")).isTrue();
        assertThat(in("però, così".getBytes(Charset.forName("windows-1252")), "VN"))
                .isFalse();
    }

    @Test
    void theCountryDecidesWhereNoToneDoes() throws IOException {
        byte[] either = {'T', 'r', (byte) 0xFD, (byte) 0xF5, 'n', 'g'};

        assertThat(in(either, "VN")).isTrue();
        assertThat(in(either, "US")).isFalse();
    }
}
