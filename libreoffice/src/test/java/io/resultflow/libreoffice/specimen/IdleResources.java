package io.resultflow.libreoffice.specimen;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFStreamParser;

/** Finds resources that stand in a list though the content that draws with the list never says their names. */
final class IdleResources {
    private IdleResources() {}

    /** How many, of a page or of anything that draws on its own; none for any other object. */
    static int of(COSDictionary drawing) throws IOException {
        COSDictionary resources = drawing.getCOSDictionary(COSName.RESOURCES);
        if (resources == null) {
            return 0;
        }
        Set<COSName> said = new HashSet<>();
        COSBase content = drawing instanceof COSStream ? drawing : drawing.getDictionaryObject(COSName.CONTENTS);
        if (content instanceof COSStream stream) {
            List<Object> tokens = new PDFStreamParser(Leaks.decoded(stream)).parse();
            tokens.stream()
                    .filter(COSName.class::isInstance)
                    .map(COSName.class::cast)
                    .forEach(said::add);
        }
        int idle = 0;
        for (Map.Entry<COSName, COSBase> category : resources.entrySet()) {
            if (resources.getDictionaryObject(category.getKey()) instanceof COSDictionary names) {
                idle += (int) names.keySet().stream()
                        .filter(name -> !said.contains(name))
                        .count();
            }
        }
        return idle;
    }
}
