package io.resultflow.documents.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryNameTest {
    @ParameterizedTest
    @ValueSource(strings = {"word/document.xml", "[Content_Types].xml", "a..b/c", "xl/", "Hình 1.png"})
    void names_below_a_folder_are_safe(String name) {
        assertThat(EntryName.isSafe(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "a/../../x", "a/..", "/etc/passwd", "C:/x", "a\\b", "\\\\host\\x", "a\0.xml"})
    void names_that_lead_elsewhere_are_not(String name) {
        assertThat(EntryName.isSafe(name)).isFalse();
    }
}
