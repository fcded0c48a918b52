package io.resultflow.documents.render;

import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.template.PdfForm;

/** Makes a PDF of a Word file. Implementations take calls from many threads. */
public interface PdfConverter {
    /**
     * The PDF of one docx.
     *
     * @throws ConversionFailed when there is none; it tells whether trying again may help
     */
    byte[] convert(byte[] docx) throws ConversionFailed;

    /**
     * The same as another kind of PDF.
     *
     * @throws ConversionFailed as above; for good, {@code CONVERSION_FAILED} by a converter that cannot make this kind
     */
    default byte[] convert(byte[] docx, PdfForm form) throws ConversionFailed {
        if (form == PdfForm.STANDARD) {
            return convert(docx);
        }
        throw ConversionFailed.permanently(ProblemCode.CONVERSION_FAILED, null);
    }

    /**
     * The PDF of many reports in one docx, with a named destination for each of its bookmarks. It is not tried again here:
     * the caller can take the batch apart.
     *
     * <p>A converter that makes no destinations need not do this: no report is split off then, each is made by itself.
     *
     * @param footnotes whether there are any; each chapter counts its own, and all look as the first page's do
     * @throws ConversionFailed as above, at the first failure
     */
    default byte[] convertMerged(byte[] docx, boolean footnotes) throws ConversionFailed {
        return convert(docx);
    }
}
