package io.resultflow.documents.render;

import io.resultflow.documents.render.merge.Merge;
import io.resultflow.documents.render.merge.Unmergeable;
import io.resultflow.documents.render.split.Split;
import io.resultflow.documents.render.split.SplitFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Renders documents of one template as one: merged, converted once, split. Where their number of pages shows, it is right. */
public final class Together {
    private final PdfConverter converter;

    public Together(PdfConverter converter) {
        this.converter = converter;
    }

    /**
     * The PDFs of these documents in their order, each as if it had been made alone; empty where that is not certain.
     *
     * @param pages how many pages each is expected to have; a wrong guess costs time, not truth
     * @throws Unmergeable when these documents cannot stand together
     * @throws ConversionFailed when one of them, or the converter, spoilt it for all
     */
    public List<Optional<SplitFile>> render(List<byte[]> docx, int pages) throws Unmergeable, ConversionFailed {
        List<Merge.Row> rows =
                docx.stream().map(one -> new Merge.Row(one, pages)).toList();
        Merge.Merged merged = Merge.merge(rows);
        List<Optional<SplitFile>> files = convert(merged, rows.size());
        return merged.countsPages() ? corrected(rows, files) : files;
    }

    private List<Optional<SplitFile>> convert(Merge.Merged merged, int rows) throws ConversionFailed {
        return Split.split(converter.convertMerged(merged.docx(), merged.footnotes()), rows);
    }

    /** Renders those again whose number of pages was guessed wrong; whoever is wrong twice is left out. */
    private List<Optional<SplitFile>> corrected(List<Merge.Row> rows, List<Optional<SplitFile>> files)
            throws Unmergeable, ConversionFailed {
        List<Integer> wrong = new ArrayList<>();
        List<Merge.Row> again = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Optional<SplitFile> file = files.get(i);
            if (file.isPresent() && file.get().pages() != rows.get(i).pages()) {
                wrong.add(i);
                again.add(new Merge.Row(rows.get(i).docx(), file.get().pages()));
            }
        }
        if (wrong.isEmpty()) {
            return files;
        }
        List<Optional<SplitFile>> second = convert(Merge.merge(again), again.size());
        List<Optional<SplitFile>> corrected = new ArrayList<>(files);
        for (int i = 0; i < wrong.size(); i++) {
            int pages = again.get(i).pages();
            corrected.set(wrong.get(i), second.get(i).filter(file -> file.pages() == pages));
        }
        return corrected;
    }
}
