package io.resultflow.documents.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Finds what stands between the columns of a text. */
final class TextSeparator {
    /** Excel's own way of telling it, in a first line that is no row. */
    private static final Pattern TOLD = Pattern.compile("sep=([;,\t])\\R?.*", Pattern.DOTALL);

    private static final List<Character> KNOWN = List.of(';', '\t', ',');

    private static final int RECORDS = 100;

    private TextSeparator() {}

    /** Whether the first line tells the separator. */
    static boolean isTold(String head) {
        return TOLD.matcher(head).matches();
    }

    /**
     * The separator that stands most often in rows of one width. So the decimal commas of {@code glucose;5,4} lose: the
     * header has none.
     *
     * @param head the text's beginning
     */
    static char of(String head) {
        Matcher told = TOLD.matcher(head);
        if (told.matches()) {
            return told.group(1).charAt(0);
        }
        char best = ',';
        long bestScore = 0;
        for (char separator : KNOWN) {
            long score = score(head, separator);
            if (score > bestScore) {
                best = separator;
                bestScore = score;
            }
        }
        return best;
    }

    private static long score(String head, char separator) {
        Map<Integer, Integer> rows = new HashMap<>();
        widths(head, separator).stream()
                .filter(width -> width > 1)
                .forEach(width -> rows.merge(width, 1, Integer::sum));
        return rows.entrySet().stream()
                .mapToLong(entry -> (long) entry.getValue() * (entry.getKey() - 1))
                .max()
                .orElse(0);
    }

    private static List<Integer> widths(String head, char separator) {
        List<Integer> widths = new ArrayList<>();
        CSVFormat format = CSVFormat.EXCEL.builder().setDelimiter(separator).get();
        try (CSVParser parser = CSVParser.parse(new StringReader(head), format)) {
            for (CSVRecord row : parser) {
                if (widths.size() == RECORDS) {
                    break;
                }
                widths.add(row.size());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return widths;
    }
}
