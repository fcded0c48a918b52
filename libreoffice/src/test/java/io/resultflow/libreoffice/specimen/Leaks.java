package io.resultflow.libreoffice.specimen;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Looks through every object of a PDF for what belongs to other people, or to nobody. */
public final class Leaks {
    private static final Set<String> TELLING = Set.of(
            "StructParent", "StructParents", "Metadata", "EF", "AF", "PieceInfo", "Outlines", "Names", "Dests", "Info");
    private static final Set<String> CATALOG = Set.of("Type", "Pages", "Lang", "Version");

    private final List<String> found = new ArrayList<>();
    private final Set<COSBase> reachable = Collections.newSetFromMap(new IdentityHashMap<>());

    private Leaks() {}

    /**
     * What was found, in words; empty when nothing.
     *
     * @param foreign words of others
     * @param foreignPictures the decoded pixels of others' pictures, from {@link #pictures}
     */
    public static List<String> in(byte[] pdf, List<String> foreign, Set<String> foreignPictures) throws IOException {
        Leaks leaks = new Leaks();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            leaks.catalog(document);
            leaks.objects(document, foreign, foreignPictures);
            String text = new PDFTextStripper().getText(document);
            foreign.stream().filter(text::contains).forEach(name -> leaks.found.add("another's word in the text"));
        }
        String raw = decompressed(pdf);
        if (foreign.stream()
                .anyMatch(word -> raw.contains(word) || raw.contains(wide(word)) || raw.contains(hex(word)))) {
            leaks.found.add("another's word in the file");
        }
        return leaks.found;
    }

    /** The whole file with its streams decoded, a character for each byte. */
    public static String decompressed(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream) {
                    byte[] decoded = decoded(stream);
                    try (OutputStream out = stream.createOutputStream()) {
                        out.write(decoded);
                    }
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toString(StandardCharsets.ISO_8859_1) + new String(pdf, StandardCharsets.ISO_8859_1);
        }
    }

    private static String wide(String word) {
        return new String(word.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.ISO_8859_1);
    }

    /** As strings that are not plain are written. */
    private static String hex(String word) {
        return HexFormat.of().withUpperCase().formatHex(word.getBytes(StandardCharsets.UTF_16BE));
    }

    /** The pictures of a PDF, each as a digest of its pixels. */
    public static Set<String> pictures(byte[] pdf) throws IOException {
        Set<String> pictures = new HashSet<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                COSBase object = document.getDocument().getObjectFromPool(key).getObject();
                if (object instanceof COSStream stream && COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
                    pictures.add(digest(stream));
                }
            }
        }
        return pictures;
    }

    private void catalog(PDDocument document) {
        for (COSName key : document.getDocumentCatalog().getCOSObject().keySet()) {
            if (!CATALOG.contains(key.getName())) {
                found.add("the catalog has " + key.getName());
            }
        }
        if (document.getDocument().getTrailer().getCOSDictionary(COSName.INFO) != null) {
            found.add("metadata");
        }
    }

    private void objects(PDDocument document, List<String> foreign, Set<String> foreignPictures) throws IOException {
        reach(document.getDocument().getTrailer());
        for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
            COSBase object = document.getDocument().getObjectFromPool(key).getObject();
            if (object != null && !reachable.contains(object)) {
                found.add("an object that no page needs");
            }
            if (object instanceof COSStream stream) {
                stream(stream, foreignPictures);
            }
        }
        for (COSBase object : reachable) {
            if (object instanceof COSString text && foreign.stream().anyMatch(text.getString()::contains)) {
                found.add("another's word in a string");
            } else if (object instanceof COSDictionary dictionary) {
                dictionary(dictionary, foreign);
            }
        }
    }

    private void dictionary(COSDictionary dictionary, List<String> foreign) throws IOException {
        for (COSName key : dictionary.keySet()) {
            if (TELLING.contains(key.getName())) {
                found.add("an object has " + key.getName());
            }
            if (foreign.stream().anyMatch(key.getName()::contains)) {
                found.add("another's word in a name");
            }
        }
        if (IdleResources.of(dictionary) > 0) {
            found.add("a resource that is not drawn with");
        }
    }

    private void stream(COSStream stream, Set<String> foreignPictures) throws IOException {
        String type = stream.getNameAsString(COSName.TYPE, "");
        if (Set.of("Metadata", "EmbeddedFile", "ObjStm").contains(type)) {
            found.add("a stream of type " + type);
        }
        if (COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE)) && foreignPictures.contains(digest(stream))) {
            found.add("another's picture");
        }
    }

    private void reach(COSBase start) {
        List<COSBase> next = new ArrayList<>(List.of(start));
        while (!next.isEmpty()) {
            COSBase object = next.remove(next.size() - 1);
            COSBase resolved = object instanceof COSObject indirect ? indirect.getObject() : object;
            if (resolved == null || !reachable.add(resolved)) {
                continue;
            }
            if (resolved instanceof COSArray array) {
                array.forEach(next::add);
            } else if (resolved instanceof COSDictionary dictionary) {
                for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
                    next.add(entry.getValue());
                }
            }
        }
    }

    static byte[] decoded(COSStream stream) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (InputStream in = stream.createInputStream()) {
            in.transferTo(out);
        }
        return out.toByteArray();
    }

    static String digest(COSStream stream) throws IOException {
        return Base64.getEncoder().encodeToString(sha256(decoded(stream)));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
