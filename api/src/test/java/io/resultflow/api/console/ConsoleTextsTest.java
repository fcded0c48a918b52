package io.resultflow.api.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ConsoleTextsTest {
    @Test
    void every_sentence_is_said_in_both_languages() throws IOException {
        Properties english = texts("console.properties");
        Properties vietnamese = texts("console_vi.properties");
        assertThat(english.stringPropertyNames()).isNotEmpty().isEqualTo(vietnamese.stringPropertyNames());
        assertThat(vietnamese.values())
                .allSatisfy(text -> assertThat((String) text).isNotBlank());
    }

    private static Properties texts(String file) throws IOException {
        Properties texts = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(ConsoleTextsTest.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }
}
