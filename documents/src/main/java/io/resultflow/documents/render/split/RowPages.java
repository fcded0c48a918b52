package io.resultflow.documents.render.split;

import io.resultflow.documents.render.merge.RowMark;
import java.io.IOException;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.OptionalInt;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Which pages are whose, by the rows' marks among the catalog's destinations. Every row must have both of its marks, in the
 * rows' order, and a row is certain only when its last page is followed by the next one's first, with at most a page between
 * on which nothing is drawn: LibreOffice leaves one blank where a row would begin on a left-hand page.
 */
final class RowPages {
    private final int[] first;
    private final int[] last;
    private final boolean[] certain;

    private RowPages(int rows) {
        first = new int[rows];
        last = new int[rows];
        certain = new boolean[rows];
        Arrays.fill(first, -1);
        Arrays.fill(last, -1);
        Arrays.fill(certain, true);
    }

    /**
     * Reads the marks.
     *
     * @throws Doubtful when marks are missing, too many, or out of order: then nothing is certain
     */
    static RowPages of(PDDocument document, int rows) throws Doubtful {
        RowPages found = new RowPages(rows);
        IdentityHashMap<COSBase, Integer> numbers = numbers(document);
        COSDictionary destinations =
                document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.DESTS);
        if (destinations != null) {
            for (COSName name : destinations.keySet()) {
                int page = page(destinations.getDictionaryObject(name), numbers);
                found.put(found.first, RowMark.FIRST.row(name.getName()), page);
                found.put(found.last, RowMark.LAST.row(name.getName()), page);
            }
        }
        found.check(document);
        return found;
    }

    private static IdentityHashMap<COSBase, Integer> numbers(PDDocument document) {
        IdentityHashMap<COSBase, Integer> numbers = new IdentityHashMap<>();
        for (PDPage page : document.getPages()) {
            numbers.put(page.getCOSObject(), numbers.size());
        }
        return numbers;
    }

    private static int page(COSBase destination, IdentityHashMap<COSBase, Integer> numbers) {
        COSBase array = destination instanceof COSDictionary dictionary
                ? dictionary.getDictionaryObject(COSName.D)
                : destination;
        return array instanceof COSArray items && items.size() > 0 ? numbers.getOrDefault(items.getObject(0), -1) : -1;
    }

    private void put(int[] pages, OptionalInt row, int page) throws Doubtful {
        if (row.isPresent()) {
            if (row.getAsInt() < 0 || row.getAsInt() >= pages.length || page < 0) {
                throw new Doubtful("a mark that no row has");
            }
            pages[row.getAsInt()] = page;
        }
    }

    private void check(PDDocument document) throws Doubtful {
        for (int row = 0; row < first.length; row++) {
            if (first[row] < 0 || last[row] < first[row] || (row > 0 && first[row] <= last[row - 1])) {
                throw new Doubtful("marks missing or out of order");
            }
        }
        for (int row = 0; row <= first.length; row++) {
            int end = row == 0 ? -1 : last[row - 1];
            int start = row == first.length ? document.getNumberOfPages() : first[row];
            boolean between = row > 0 && row < first.length;
            if (start != end + 1 && !(between && start == end + 2 && isBlank(document.getPage(end + 1)))) {
                doubt(row - 1);
                doubt(row);
            }
        }
    }

    /** Whether a page's content does nothing but set the width of lines, which is all that a page left blank has. */
    private static boolean isBlank(PDPage page) throws Doubtful {
        if (page.getCOSObject().containsKey(COSName.ANNOTS)) {
            return false;
        }
        try {
            return new PDFStreamParser(page)
                    .parse().stream()
                            .allMatch(token -> !(token instanceof Operator operator)
                                    || operator.getName().equals(OperatorName.SET_LINE_WIDTH));
        } catch (IOException e) {
            throw new Doubtful("a page that cannot be read");
        }
    }

    /** A page between two rows may be either's. */
    private void doubt(int row) {
        if (row >= 0 && row < certain.length) {
            certain[row] = false;
        }
    }

    boolean isCertain(int row) {
        return certain[row];
    }

    /** The row's first page, counted from 0. */
    int first(int row) {
        return first[row];
    }

    /** The row's last page. */
    int last(int row) {
        return last[row];
    }
}
