package io.resultflow.documents.template;

import static io.resultflow.documents.template.WordFile.paragraph;
import static io.resultflow.documents.template.WordFile.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.resultflow.domain.problem.Refused;
import org.junit.jupiter.api.Test;

class AttributeTagsTest {
    private static String filled(String body) {
        return WordFile.read(Filled.docx(WordFile.of(body), "ten", "Vũ \"<&\n{{ x }}"), "word/document.xml");
    }

    @Test
    void alternative_texts_are_filled_and_cannot_break_out() {
        String picture = Drawings.inline("rId5", "Ảnh của {{ ten }}, ${ten}", 100, 100);
        assertThat(filled(paragraph(picture)))
                .contains("descr=\"Ảnh của Vũ &quot;&lt;&amp; {{ x }}, Vũ &quot;&lt;&amp; {{ x }}\"");
    }

    @Test
    void old_shapes_and_their_words_are_filled() {
        String art =
                "<w:r><w:pict><v:shape alt=\"{{ ten|upper }}\"><v:textpath string=\"Của {{ ten }}\"/></v:shape></w:pict></w:r>";
        assertThat(filled(paragraph(art))).contains("alt=\"VŨ &quot;").contains("string=\"Của Vũ &quot;");
    }

    @Test
    void what_nobody_sees_stays_as_it_is() {
        assertThat(filled(paragraph("<w:bookmarkStart w:id=\"1\" w:name=\"{{ y }}\"/>" + run("{{ ten }}"))))
                .contains("w:name=\"&#123;&#123; y }}\"");
    }

    @Test
    void what_cannot_stand_in_an_alternative_text_is_told() {
        Refused refused = catchThrowableOfType(
                Refused.class, () -> filled(paragraph(Drawings.inline("rId5", "{% if ten %}x{% endif %}", 1, 1))));
        assertThat(refused.issues())
                .extracting(issue -> issue.args().get("reason"))
                .containsOnly("place");
    }
}
