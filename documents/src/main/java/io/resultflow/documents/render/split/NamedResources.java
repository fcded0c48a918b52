package io.resultflow.documents.render.split;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDContentStream;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/** The resources that content streams name, by category (ISO 32000-1, table 33). */
final class NamedResources {
    /** Colour spaces that are no resources. */
    private static final Set<String> BUILT_IN =
            Set.of("DeviceGray", "DeviceRGB", "DeviceCMYK", "Pattern", "G", "RGB", "CMYK", "I", "Indexed");

    private final Map<COSName, Set<COSName>> names = new HashMap<>();

    /** Just what the parser asks for. */
    private record Content(byte[] bytes) implements PDContentStream {
        @Override
        public RandomAccessRead getContentsForRandomAccess() {
            return new ContentBytes(bytes);
        }

        @Override
        public RandomAccessRead getContentsForStreamParsing() {
            return getContentsForRandomAccess();
        }

        @Override
        public InputStream getContents() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public PDResources getResources() {
            return new PDResources();
        }

        @Override
        public PDRectangle getBBox() {
            return new PDRectangle();
        }

        @Override
        public Matrix getMatrix() {
            return new Matrix();
        }
    }

    /** Adds what a decoded content stream names. */
    void read(byte[] content) throws IOException {
        PDFStreamParser parser = new PDFStreamParser(new Content(content));
        List<COSBase> operands = new ArrayList<>();
        for (Object token; (token = parser.parseNextToken()) != null; ) {
            if (token instanceof Operator operator) {
                read(operator, operands);
                operands.clear();
            } else if (token instanceof COSBase operand) {
                operands.add(operand);
            }
        }
    }

    private void read(Operator operator, List<COSBase> operands) {
        switch (operator.getName()) {
            case "Tf" -> add(COSName.FONT, operands, 0);
            case "Do" -> add(COSName.XOBJECT, operands, 0);
            case "gs" -> add(COSName.EXT_G_STATE, operands, 0);
            case "sh" -> add(COSName.SHADING, operands, 0);
            case "cs", "CS" -> addColorSpace(operands.isEmpty() ? null : operands.get(0));
            case "scn", "SCN" -> add(COSName.PATTERN, operands, operands.size() - 1);
            case "BDC", "DP" -> add(COSName.PROPERTIES, operands, 1);
            case "BI", "ID" -> {
                COSDictionary image = operator.getImageParameters();
                if (image != null) {
                    addColorSpace(image.getDictionaryObject(COSName.CS, COSName.COLORSPACE));
                }
            }
            default -> {}
        }
    }

    private void add(COSName category, List<COSBase> operands, int index) {
        if (index >= 0 && index < operands.size() && operands.get(index) instanceof COSName name) {
            names.computeIfAbsent(category, key -> new HashSet<>()).add(name);
        }
    }

    private void addColorSpace(@Nullable COSBase space) {
        if (space instanceof COSName name && !BUILT_IN.contains(name.getName())) {
            names.computeIfAbsent(COSName.COLORSPACE, key -> new HashSet<>()).add(name);
        }
    }

    Map<COSName, Set<COSName>> byCategory() {
        return names;
    }
}
