package io.resultflow.sms.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BlanksTest {
    private static final Map<String, String> VALUES =
            Map.of("text", "\"a\"\\ & <b> {{to}}\n+é$1", "to", "+84901234567");

    private static String filled(String text, String contentType) {
        return new Blanks(text, Blanks.escapeFor(contentType), Set.of("to", "text")).filled(VALUES);
    }

    @Test
    void a_value_stays_inside_its_json_string() {
        assertThat(filled("{\"m\": \"{{ text }}\"}", "application/json"))
                .isEqualTo("{\"m\": \"\\\"a\\\"\\\\ & <b> {{to}}\\n+é$1\"}");
    }

    @Test
    void a_value_stays_inside_its_form_field_or_address() {
        assertThat(filled("m={{text}}&to={{to}}", "application/x-www-form-urlencoded"))
                .isEqualTo("m=%22a%22%5C%20%26%20%3Cb%3E%20%7B%7Bto%7D%7D%0A%2B%C3%A9%241&to=%2B84901234567");
    }

    @Test
    void a_value_stays_inside_its_element() {
        assertThat(filled("<m>{{text}}</m>", "application/xml"))
                .isEqualTo("<m>&quot;a&quot;\\ &amp; &lt;b&gt; {{to}}\n+é$1</m>");
    }

    @Test
    void a_value_never_ends_a_headers_line() {
        assertThat(Blanks.oneLine("a\r\nX-Evil: b")).isEqualTo("a  X-Evil: b");
    }

    @Test
    void a_blank_that_there_is_not_is_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> filled("{{password}}", "text/plain"))
                .withMessageContaining("{{password}}");
    }
}
