package io.resultflow.libreoffice;

import com.sun.star.beans.XPropertySet;
import com.sun.star.container.XNameAccess;
import com.sun.star.lang.XComponent;
import com.sun.star.style.XStyle;
import com.sun.star.style.XStyleFamiliesSupplier;
import com.sun.star.text.FootnoteNumbering;
import com.sun.star.text.XFootnotesSupplier;
import com.sun.star.uno.UnoRuntime;
import java.util.List;
import org.jodconverter.core.office.OfficeContext;
import org.jodconverter.local.filter.Filter;
import org.jodconverter.local.filter.FilterChain;

/** Makes the footnotes of a merged document look as they do alone: counted by each report, under the same line. */
final class MergedFootnotes implements Filter {
    /** The page style of a file's first section; those of later sections have lines of another length. */
    private static final String FIRST = "Standard";

    private static final List<String> LINE = List.of(
            "FootnoteHeight",
            "FootnoteLineWeight",
            "FootnoteLineStyle",
            "FootnoteLineColor",
            "FootnoteLineRelativeWidth",
            "FootnoteLineAdjust",
            "FootnoteLineTextDistance",
            "FootnoteLineDistance");

    @Override
    public void doFilter(OfficeContext context, XComponent document, FilterChain chain) throws Exception {
        UnoRuntime.queryInterface(XFootnotesSupplier.class, document)
                .getFootnoteSettings()
                .setPropertyValue("FootnoteCounting", FootnoteNumbering.PER_CHAPTER);
        XNameAccess pages = UnoRuntime.queryInterface(
                XNameAccess.class,
                UnoRuntime.queryInterface(XStyleFamiliesSupplier.class, document)
                        .getStyleFamilies()
                        .getByName("PageStyles"));
        XPropertySet first = style(pages, FIRST);
        for (String name : pages.getElementNames()) {
            if (UnoRuntime.queryInterface(XStyle.class, pages.getByName(name)).isInUse()) {
                for (String line : LINE) {
                    style(pages, name).setPropertyValue(line, first.getPropertyValue(line));
                }
            }
        }
        chain.doFilter(context, document);
    }

    private static XPropertySet style(XNameAccess styles, String name) throws Exception {
        return UnoRuntime.queryInterface(XPropertySet.class, styles.getByName(name));
    }
}
