package io.resultflow.documents.render.merge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The place is shown by a bar. */
class LastPlaceTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "|",
                "<w:r><w:t>a</w:t></w:r>|",
                "<w:r><w:t>a</w:t></w:r><w:bookmarkEnd w:id=\"1\"/>|",
                "|<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
                        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
                "<w:r><w:t>a</w:t></w:r>|<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:t>1</w:t></w:r>"
                        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
                "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
                        + "|<w:r><w:t>a</w:t></w:r>",
                "<w:r><w:t>a</w:t></w:r>|<w:hyperlink r:id=\"rId1\"><w:r><w:t>b</w:t></w:r></w:hyperlink>",
                "<w:r><w:t>a</w:t></w:r>|<w:fldSimple w:instr=\"PAGE\"><w:r><w:t>1</w:t></w:r></w:fldSimple>"
            })
    void the_mark_stands_at_the_end_unless_a_field_or_a_link_is_there(String shown) throws Unmergeable {
        String before = "<w:p>";
        String content = shown.replace("|", "");
        int place = LastPlace.in(before + content + "</w:p>", before.length(), before.length() + content.length());
        assertThat(place - before.length()).isEqualTo(shown.indexOf('|'));
    }
}
