package io.resultflow.documents.render.certify;

import io.resultflow.documents.render.ConversionFailed;
import io.resultflow.documents.render.PdfConverter;
import io.resultflow.documents.render.Rendered;
import io.resultflow.documents.render.Renderer;
import io.resultflow.documents.render.Together;
import io.resultflow.documents.render.merge.Unmergeable;
import io.resultflow.documents.render.split.SplitFile;
import io.resultflow.domain.problem.ProblemCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether documents of one template look the same merged as alone.
 *
 * @param certified whether they may be merged
 * @param reason in lower case, why not: an obstacle to merging, {@code split} when the rows' pages could not be told apart, or
 *     the difference that a reader would see; empty when certified
 */
public record Certificate(boolean certified, String reason) {
    private static final Certificate GRANTED = new Certificate(true, "");

    /**
     * Renders documents both ways and compares.
     *
     * @param docx filled from one template, of several lengths
     * @throws ConversionFailed when a document cannot be converted even alone
     */
    public static Certificate of(List<byte[]> docx, PdfConverter converter) throws ConversionFailed {
        Renderer alone = new Renderer(converter);
        List<Rendered> reports = new ArrayList<>();
        for (byte[] one : docx) {
            reports.add(alone.render(one));
        }
        return ofReports(reports, converter);
    }

    /**
     * Renders reports together and compares them with what they are.
     *
     * @param reports of one template, each made by itself
     * @throws ConversionFailed when they cannot be converted together
     */
    public static Certificate ofReports(List<Rendered> reports, PdfConverter converter) throws ConversionFailed {
        try {
            List<Optional<SplitFile>> merged = new Together(converter)
                    .render(reports.stream().map(Rendered::docx).toList(), 1);
            for (int i = 0; i < reports.size(); i++) {
                Optional<SplitFile> file = merged.get(i);
                if (file.isEmpty()) {
                    return refused("split");
                }
                Optional<Difference> difference =
                        Difference.between(reports.get(i).pdf(), file.get().pdf());
                if (difference.isPresent()) {
                    return refused(difference.get().name());
                }
            }
            return GRANTED;
        } catch (Unmergeable e) {
            return refused(e.obstacle().name());
        } catch (IOException e) {
            throw ConversionFailed.permanently(ProblemCode.CONVERSION_FAILED, null);
        }
    }

    private static Certificate refused(String reason) {
        return new Certificate(false, reason.toLowerCase(Locale.ROOT));
    }
}
