package io.resultflow.documents.fill;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives every table of a filled part as many columns as its widest row has, in the width that it had: cells that a loop
 * made, or left out, changed it.
 */
final class TableGrids {
    private static final Pattern MARK = Pattern.compile(
            "<(/?)(?:[A-Za-z0-9]+:)?(tbl|tblGrid|gridCol|tr|tc|gridSpan|gridBefore|gridAfter)(?=[ />])[^>]*>");
    private static final Pattern NUMBER = Pattern.compile("=\"([0-9]+)\"");
    private static final Pattern WIDTH = Pattern.compile("(:?w=\")([0-9]+)\"");

    private TableGrids() {}

    /** One table while it is read. */
    private static final class Table {
        int gridStart;
        int gridEnd;
        final List<String> columns = new ArrayList<>();
        int row;
        int widest;
    }

    /** A grid to be written anew. */
    private record Change(int start, int end, String grid) {}

    /** The part with fitting grids; one without tables is returned as it is. */
    static String fit(String part) {
        List<Change> changes = new ArrayList<>();
        Deque<Table> open = new ArrayDeque<>();
        Matcher mark = MARK.matcher(part);
        while (mark.find()) {
            boolean closing = !mark.group(1).isEmpty();
            if (mark.group(2).equals("tbl")) {
                if (closing) {
                    change(open.pop(), changes);
                } else {
                    open.push(new Table());
                }
            } else if (!open.isEmpty()) {
                note(open.element(), mark, closing);
            }
        }
        StringBuilder fitted = new StringBuilder(part);
        changes.sort((a, b) -> Integer.compare(b.start(), a.start()));
        changes.forEach(change -> fitted.replace(change.start(), change.end(), change.grid()));
        return fitted.toString();
    }

    private static void note(Table table, Matcher mark, boolean closing) {
        switch (mark.group(2)) {
            case "tblGrid" -> {
                if (closing) {
                    table.gridEnd = mark.start();
                } else {
                    table.gridStart = mark.end();
                }
            }
            case "gridCol" -> {
                if (!closing) {
                    table.columns.add(mark.group());
                }
            }
            case "tr" -> {
                table.widest = Math.max(table.widest, table.row);
                table.row = 0;
            }
            case "tc" -> table.row += closing ? 0 : 1;
            case "gridSpan" -> table.row += number(mark.group()) - 1;
            default -> table.row += number(mark.group());
        }
    }

    private static int number(String tag) {
        Matcher number = NUMBER.matcher(tag);
        return number.find() ? Integer.parseInt(number.group(1)) : 0;
    }

    private static void change(Table table, List<Change> changes) {
        int had = table.columns.size();
        if (had == 0 || table.widest == 0 || table.widest == had || table.gridEnd == 0) {
            return;
        }
        long width = table.columns.stream().mapToLong(TableGrids::width).sum();
        StringBuilder grid = new StringBuilder();
        long kept = table.columns.stream()
                .limit(table.widest)
                .mapToLong(TableGrids::width)
                .sum();
        for (int i = 0; i < table.widest; i++) {
            String column = table.columns.get(Math.min(i, had - 1));
            long made = width / table.widest;
            if (i < had && kept > 0) {
                long room = table.widest > had ? width * had / table.widest : width;
                made = width(column) * room / kept;
            }
            grid.append(WIDTH.matcher(column).replaceFirst("$1" + made + "\""));
        }
        changes.add(new Change(table.gridStart, table.gridEnd, grid.toString()));
    }

    private static long width(String column) {
        Matcher width = WIDTH.matcher(column);
        return width.find() ? Long.parseLong(width.group(2)) : 0;
    }
}
