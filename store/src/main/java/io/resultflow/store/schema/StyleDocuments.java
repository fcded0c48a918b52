package io.resultflow.store.schema;

import io.resultflow.domain.template.PdfForm;
import io.resultflow.domain.template.PrintStyle;
import io.resultflow.domain.template.TemplateLanguage;
import org.bson.Document;

/** How a template is printed, among the fields of a document: what is usual is not written. */
public final class StyleDocuments {
    private StyleDocuments() {}

    public static Document write(PrintStyle style) {
        Document fields = new Document();
        if (style.language() != null) {
            fields.append(Fields.LANGUAGE, style.language().tag());
        }
        if (style.pdf() != PdfForm.STANDARD) {
            fields.append(Fields.PDF, style.pdf().wireName());
        }
        return fields;
    }

    public static PrintStyle read(Document fields) {
        String language = fields.getString(Fields.LANGUAGE);
        String pdf = fields.getString(Fields.PDF);
        return new PrintStyle(
                language == null ? null : new TemplateLanguage(language),
                pdf == null ? PdfForm.STANDARD : PdfForm.ofWireName(pdf));
    }
}
