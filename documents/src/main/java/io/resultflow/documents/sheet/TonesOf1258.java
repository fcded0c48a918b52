package io.resultflow.documents.sheet;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Tells windows-1258 from windows-1252, which no detection library does. They differ in a few letters only; five of these
 * are the tones of Vietnamese, each written after its vowel, where Western languages have {@code Ì Ò Þ ì ò} after a
 * consonant ({@code però}, {@code così}).
 */
final class TonesOf1258 {
    private static final String TONES = bytes(0xCC, 0xD2, 0xDE, 0xEC, 0xF2);

    /** Â Ă Ê Ô Ơ Ư, large and small, besides the vowels of ASCII. */
    private static final String VOWELS =
            "aeiouyAEIOUY" + bytes(0xC2, 0xC3, 0xCA, 0xD4, 0xD5, 0xDD) + bytes(0xE2, 0xE3, 0xEA, 0xF4, 0xF5, 0xFD);

    /** Š Ž š ž, which windows-1258 does not have. */
    private static final String WESTERN = bytes(0x8A, 0x8E, 0x9A, 0x9E);

    private TonesOf1258() {}

    /** Whether more tones follow a vowel than not; when the text has none, whether it comes from Viet Nam. */
    static boolean in(Path file, String region) throws IOException {
        long balance = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            int before = ' ';
            for (int letter = in.read(); letter >= 0; letter = in.read()) {
                if (WESTERN.indexOf(letter) >= 0) {
                    return false;
                }
                if (TONES.indexOf(letter) >= 0) {
                    balance += VOWELS.indexOf(before) >= 0 ? 1 : -1;
                }
                before = letter;
            }
        }
        return balance == 0 ? region.equals("VN") : balance > 0;
    }

    private static String bytes(int... values) {
        return new String(values, 0, values.length);
    }
}
