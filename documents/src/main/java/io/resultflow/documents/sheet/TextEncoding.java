package io.resultflow.documents.sheet;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a text's letters are written.
 *
 * @param bytesBefore how long the mark is that stands before the text
 */
record TextEncoding(Charset charset, int bytesBefore) {
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Charset VIETNAMESE = Charset.forName("windows-1258");

    private static final int HEAD = 4096;

    /** Every fourth letter at least is one of ASCII. */
    private static final int FEWEST_ZEROS = 8;

    private static final int ZEROS_TOLD_APART = 10;

    /**
     * Finds the encoding by the mark at the file's start, else by its content, all of it: the first letter beyond ASCII
     * may stand in the last row.
     *
     * @param region the country that decides where the content does not
     * @return null when this is no text
     */
    static @Nullable TextEncoding of(Path file, String region) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        TextEncoding found = marked(head);
        if (found == null) {
            found = utf16(head);
        }
        if (found == null) {
            found = new TextEncoding(UTF_8, 0);
            if (!found.fits(file)) {
                found = new TextEncoding(TonesOf1258.in(file, region) ? VIETNAMESE : WESTERN, 0);
            }
        }
        return found.fits(file) ? found : null;
    }

    /** The text; what the charset cannot read throws {@link CharacterCodingException}. */
    Reader reader(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(bytesBefore);
        return new BufferedReader(new InputStreamReader(in, charset.newDecoder()));
    }

    /** Whether its letters come with their tones apart, as only Vietnamese Windows writes them. */
    boolean tonesApart() {
        return charset.equals(VIETNAMESE);
    }

    private static @Nullable TextEncoding marked(byte[] head) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(UTF_8, 3);
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return new TextEncoding(UTF_16LE, 2);
        }
        return startsWith(head, 0xFE, 0xFF) ? new TextEncoding(UTF_16BE, 2) : null;
    }

    private static boolean startsWith(byte[] head, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (head.length <= i || (head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Without a mark: separators and digits have a zero as their upper byte, and hardly a letter has one as its lower. */
    private static @Nullable TextEncoding utf16(byte[] head) {
        int[] zeros = new int[2];
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                zeros[i % 2]++;
            }
        }
        int most = Math.max(zeros[0], zeros[1]);
        if (most * FEWEST_ZEROS < head.length || most <= ZEROS_TOLD_APART * Math.min(zeros[0], zeros[1])) {
            return null;
        }
        return new TextEncoding(zeros[0] > zeros[1] ? UTF_16BE : UTF_16LE, 0);
    }

    /** Whether the whole file can be read so and is a text: no control characters but white space. */
    private boolean fits(Path file) throws IOException {
        try (Reader reader = reader(file)) {
            char[] buffer = new char[1 << 14];
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    if (Character.isISOControl(buffer[i]) && !Character.isWhitespace(buffer[i]) && buffer[i] != 0x85) {
                        return false;
                    }
                }
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
