package io.resultflow.documents.template;

import static io.resultflow.documents.template.WordFile.paragraph;
import static io.resultflow.documents.template.WordFile.run;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommentsTest {
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

    @Test
    void a_comment_inside_a_tag_does_not_break_it_and_stays_behind() {
        String body = paragraph("<w:commentRangeStart w:id=\"0\"/>" + run("{{ t") + "<w:commentRangeEnd w:id=\"0\"/>"
                + "<w:r><w:rPr><w:rStyle w:val=\"CommentReference\"/></w:rPr><w:commentReference w:id=\"0\"/></w:r>"
                + run("en }}"));
        WordFile file = WordFile.of(body)
                .relate("rId7", "comments", "comments.xml", "")
                .override("word/comments.xml", TYPE)
                .part("word/comments.xml", "<w:comments xmlns:w=\"x\"><w:comment w:author=\"Jane\"/></w:comments>");
        byte[] docx = Filled.docx(file, "ten", "Vũ");
        assertThat(WordFile.text(docx)).isEqualTo("Vũ");
        assertThat(WordFile.read(docx, "word/document.xml")).doesNotContain("omment");
        assertThat(WordFile.read(docx, "word/_rels/document.xml.rels")).doesNotContain("omment");
        assertThat(WordFile.read(docx, "[Content_Types].xml")).doesNotContain("omment");
        assertThat(WordFile.names(docx)).doesNotContain("word/comments.xml");
    }
}
