package io.resultflow.documents.render.split;

import java.util.IdentityHashMap;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** Copies the links of one row's pages: to web addresses, and to pages of the same row. */
final class LinkCopy {
    private static final List<COSName> LOOKS = List.of(COSName.RECT, COSName.BORDER, COSName.C, COSName.F);

    private final @Nullable COSDictionary destinations;
    /** The row's pages in the merged file, and the new page of each. */
    private final IdentityHashMap<COSBase, COSDictionary> pages;

    LinkCopy(PDDocument source, IdentityHashMap<COSBase, COSDictionary> pages) {
        this.destinations = source.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.DESTS);
        this.pages = pages;
    }

    /** The links of a page; null when it has none. */
    @Nullable
    COSArray links(COSDictionary page) throws Doubtful {
        COSArray annotations = page.getCOSArray(COSName.ANNOTS);
        if (annotations == null || annotations.size() == 0) {
            return null;
        }
        COSArray links = new COSArray();
        links.setDirect(true);
        for (int i = 0; i < annotations.size(); i++) {
            if (!(annotations.getObject(i) instanceof COSDictionary annotation)
                    || !COSName.LINK.equals(annotation.getCOSName(COSName.SUBTYPE))) {
                throw new Doubtful("an annotation that is no link");
            }
            links.add(link(annotation));
        }
        return links;
    }

    private COSDictionary link(COSDictionary source) throws Doubtful {
        COSDictionary link = new COSDictionary();
        link.setItem(COSName.TYPE, COSName.ANNOT);
        link.setItem(COSName.SUBTYPE, COSName.LINK);
        for (COSName key : LOOKS) {
            COSBase look = source.getDictionaryObject(key);
            if (look != null) {
                link.setItem(key, plain(look));
            }
        }
        COSDictionary action = source.getCOSDictionary(COSName.A);
        if (action == null) {
            link.setItem(COSName.DEST, destination(source.getDictionaryObject(COSName.DEST)));
        } else if ("URI".equals(action.getNameAsString(COSName.S))
                && action.getDictionaryObject(COSName.URI) instanceof COSString address) {
            COSDictionary copy = new COSDictionary();
            copy.setDirect(true);
            copy.setItem(COSName.S, COSName.URI);
            copy.setItem(COSName.URI, address);
            link.setItem(COSName.A, copy);
        } else if ("GoTo".equals(action.getNameAsString(COSName.S))) {
            link.setItem(COSName.DEST, destination(action.getDictionaryObject(COSName.D)));
        } else {
            throw new Doubtful("a link that is neither to the web nor inside");
        }
        return link;
    }

    private COSArray destination(@Nullable COSBase written) throws Doubtful {
        COSBase found = written;
        if (found instanceof COSName name) {
            found = destinations == null ? null : destinations.getDictionaryObject(name);
        } else if (found instanceof COSString name) {
            found = destinations == null
                    ? null
                    : destinations.getDictionaryObject(COSName.getPDFName(name.getString()));
        }
        if (!(found instanceof COSArray array) || array.size() == 0) {
            throw new Doubtful("a link to nowhere");
        }
        COSDictionary page = pages.get(array.getObject(0));
        if (page == null) {
            throw new Doubtful("a link to another report");
        }
        COSArray destination = plain(array.toList().subList(1, array.size()));
        destination.add(0, page);
        return destination;
    }

    private static COSBase plain(COSBase look) throws Doubtful {
        return look instanceof COSArray array ? plain(array.toList()) : look;
    }

    /** Numbers and names only: nothing that could lead on. */
    private static COSArray plain(List<? extends COSBase> items) throws Doubtful {
        COSArray copy = new COSArray();
        copy.setDirect(true);
        for (COSBase item : items) {
            if (item instanceof COSDictionary || item instanceof COSObject) {
                throw new Doubtful("a link with more than it needs");
            }
            copy.add(plain(item));
        }
        return copy;
    }
}
