package io.resultflow.standalone.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The invented laboratory's files.
 *
 * @param expected customer id to the texts that this customer's PDF must hold
 */
record Sample(Path sheet, Path template, Map<String, List<String>> expected) {
    /** Reads {@code samples/lab} of the checkout. */
    static Sample lab(Path root) throws IOException {
        Path folder = root.resolve("samples/lab");
        Map<String, List<String>> expected = new LinkedHashMap<>();
        JsonNode json = new JsonMapper().readTree(Files.readAllBytes(folder.resolve("expected.json")));
        json.properties()
                .forEach(entry -> expected.put(
                        entry.getKey(),
                        entry.getValue().valueStream().map(JsonNode::asString).toList()));
        return new Sample(folder.resolve("results.xlsx"), folder.resolve("template.docx"), expected);
    }

    /** Whether the words of a PDF hold this customer's values, all of them, and no other customer's id. */
    boolean isWhole(String customerId, String words) {
        String text = compact(words);
        return expected.getOrDefault(customerId, List.of(customerId)).stream()
                        .allMatch(value -> text.contains(compact(value)))
                && expected.keySet().stream().noneMatch(id -> !id.equals(customerId) && text.contains(compact(id)));
    }

    /** A PDF breaks lines where it likes, and may write a letter and its accent apart. */
    private static String compact(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\s\\u00a0]+", "");
    }
}
