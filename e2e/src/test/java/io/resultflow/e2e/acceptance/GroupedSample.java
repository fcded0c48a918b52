package io.resultflow.e2e.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The laboratory's sample with one line per test: its files, what is in them, and the sheet with a mistake put in. */
final class GroupedSample {
    static final Path TEMPLATE = Lab.ROOT.resolve("samples/lab-groups/template.docx");
    static final String KEY = "Mã BN";

    private static final Path SHEET = Lab.ROOT.resolve("samples/lab-groups/results.xlsx");
    private static final Path EXPECTED = Lab.ROOT.resolve("samples/lab-groups/expected.json");
    private static final int FIRST_ROW = 5;

    private GroupedSample() {}

    static byte[] sheet() throws IOException {
        return Files.readAllBytes(SHEET);
    }

    /** The sheet with another text in one cell; nothing for an empty one. */
    static byte[] with(int row, int column, String text) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(SHEET));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Cell cell = book.getSheetAt(0).getRow(row - 1).getCell(column);
            if (text.isEmpty()) {
                cell.setBlank();
            } else {
                cell.setCellValue(text);
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    /** The rows of each patient as Excel shows them, by patient id. */
    static Map<String, List<Integer>> rows() throws IOException {
        Map<String, List<Integer>> rows = new LinkedHashMap<>();
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(SHEET))) {
            for (int row = FIRST_ROW; row <= book.getSheetAt(0).getLastRowNum() + 1; row++) {
                String id = book.getSheetAt(0).getRow(row - 1).getCell(0).getStringCellValue();
                rows.computeIfAbsent(id, key -> new ArrayList<>()).add(row);
            }
        }
        return rows;
    }

    /** Id, name, birthday and day of the results, then test, result and range of each line, by patient id. */
    static Map<String, List<String>> expected() throws IOException {
        Map<String, List<String>> expected = new LinkedHashMap<>();
        JsonNode patients = new JsonMapper().readTree(Files.readString(EXPECTED));
        patients.properties()
                .forEach(patient -> expected.put(
                        patient.getKey(),
                        StreamSupport.stream(patient.getValue().spliterator(), false)
                                .map(JsonNode::asString)
                                .toList()));
        return expected;
    }
}
