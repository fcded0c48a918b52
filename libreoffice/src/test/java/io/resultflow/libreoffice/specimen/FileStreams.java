package io.resultflow.libreoffice.specimen;

import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The streams of a PDF, each as a digest of its decoded content.
 *
 * @param ofFonts those that fonts are made of
 * @param others all others
 */
public record FileStreams(Set<String> ofFonts, Set<String> others) {
    public static FileStreams of(byte[] pdf) throws IOException {
        Set<String> fonts = new HashSet<>();
        Set<String> others = new HashSet<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Set<COSBase> inFonts = Collections.newSetFromMap(new IdentityHashMap<>());
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                COSBase object = document.getDocument().getObjectFromPool(key).getObject();
                if (object instanceof COSDictionary font && COSName.FONT.equals(font.getCOSName(COSName.TYPE))) {
                    within(font, inFonts);
                }
            }
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream) {
                    (inFonts.contains(stream) ? fonts : others).add(Leaks.digest(stream));
                }
            }
        }
        return new FileStreams(fonts, others);
    }

    private static void within(COSBase object, Set<COSBase> found) {
        COSBase resolved = object instanceof COSObject indirect ? indirect.getObject() : object;
        if (resolved == null || !found.add(resolved)) {
            return;
        }
        if (resolved instanceof COSArray array) {
            array.forEach(item -> within(item, found));
        } else if (resolved instanceof COSDictionary dictionary) {
            dictionary.getValues().forEach(item -> within(item, found));
        }
    }
}
