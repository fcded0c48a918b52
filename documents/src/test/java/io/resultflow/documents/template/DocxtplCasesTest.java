package io.resultflow.documents.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.intake.ReportValues;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What docxtpl itself makes of templates with the tags of its own tests, and that the same comes out here. */
class DocxtplCasesTest {
    private static String file(String name) {
        try (InputStream in = DocxtplCasesTest.class.getResourceAsStream("docxtpl/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode cases() {
        try {
            return new ObjectMapper().readTree(file("cases.json"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static Stream<String> names() {
        return cases().properties().stream().map(Map.Entry::getKey);
    }

    @ParameterizedTest
    @MethodSource("names")
    void the_same_comes_out_as_from_docxtpl(String name) {
        JsonNode one = cases().get(name);
        byte[] docx = new TemplateCompiler()
                .compile(WordFile.of(body(one.get("body"))).bytes())
                .fill(ReportValues.ofRow(cells(one.get("values"))));
        assertThat(Outline.of(docx)).isEqualTo(file("golden/" + name + ".txt"));
    }

    @Test
    void a_case_with_a_wrong_value_would_be_seen() {
        JsonNode one = cases().get("multi_rendering");
        Map<String, Cell> cells = cells(one.get("values"));
        cells.put("body", Cell.text("another"));
        byte[] docx = new TemplateCompiler()
                .compile(WordFile.of(body(one.get("body"))).bytes())
                .fill(ReportValues.ofRow(cells));
        assertThat(Outline.of(docx)).isNotEqualTo(file("golden/multi_rendering.txt"));
    }

    @Test
    void the_table_for_authors_names_each_case_once() throws IOException {
        List<String> named = Pattern.compile("(?m)^\\|[^|]*\\|.*\\| ([a-z_]+) \\|$")
                .matcher(Files.readString(Path.of("..", "docs", "templates.md")))
                .results()
                .map(row -> row.group(1))
                .filter(name -> !name.equals("case") && !name.equals("compared"))
                .toList();
        assertThat(named).containsExactlyInAnyOrderElementsOf(names().toList());
    }

    private static String body(JsonNode blocks) {
        StringBuilder body = new StringBuilder();
        for (JsonNode block : blocks) {
            body.append(block.isTextual() ? WordFile.paragraph(WordFile.run(block.asText())) : table(block));
        }
        return body.toString();
    }

    private static String table(JsonNode block) {
        StringBuilder table = new StringBuilder("<w:tbl><w:tblPr/><w:tblGrid>")
                .append("<w:gridCol w:w=\"1800\"/>".repeat(block.get("table").asInt()))
                .append("</w:tblGrid>");
        for (JsonNode row : block.get("rows")) {
            table.append("<w:tr>");
            for (JsonNode cell : row) {
                table.append("<w:tc><w:tcPr><w:tcW w:w=\"1800\" w:type=\"dxa\"/></w:tcPr>")
                        .append(WordFile.paragraph(WordFile.run(cell.asText())))
                        .append("</w:tc>");
            }
            table.append("</w:tr>");
        }
        return table.append("</w:tbl>").toString();
    }

    /** Lists and records as a program writes them into a cell. */
    private static Map<String, Cell> cells(JsonNode values) {
        Map<String, Cell> cells = new HashMap<>();
        values.properties().forEach(value -> cells.put(value.getKey(), cell(value.getValue())));
        return cells;
    }

    private static Cell cell(JsonNode value) {
        if (value.isNumber()) {
            return new Cell(value.asText(), Cell.Kind.NUMBER, value.asText());
        }
        if (value.isBoolean()) {
            return new Cell(value.asText(), Cell.Kind.BOOLEAN, value.asText());
        }
        return value.isNull() ? Cell.EMPTY : Cell.text(value.isContainerNode() ? value.toString() : value.asText());
    }
}
