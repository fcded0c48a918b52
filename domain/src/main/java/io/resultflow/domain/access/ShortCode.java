package io.resultflow.domain.access;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Stands for a link where somebody types instead of tapping: nine characters of an alphabet in which none is mistaken for
 * another and no word can be spelled, 41 random bits. Among 100,000 live links one guess in 26 million finds one, and that
 * one still asks for its password. Prints itself as nothing.
 */
public record ShortCode(String plain) {
    private static final String ALPHABET = "23456789CDFGHJKMNPQRTVWX";
    private static final int LENGTH = 9;
    private static final int GROUP = 3;
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Pd}._]");

    /** One as long as all others, to count what a text costs. */
    public static final ShortCode SAMPLE = new ShortCode("222222222");

    /**
     * @throws IllegalArgumentException when {@code plain} is not nine characters of the alphabet
     */
    public ShortCode {
        if (!FORM.matcher(plain).matches()) {
            throw new IllegalArgumentException("not a short code");
        }
    }

    /** A new one from {@code random}. */
    public static ShortCode random(SecureRandom random) {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new ShortCode(code.toString());
    }

    /** What somebody typed, in either case, with or without the hyphens; empty when it cannot be a code of ours. */
    public static Optional<ShortCode> read(String typed) {
        String plain = BETWEEN.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
        return FORM.matcher(plain).matches() ? Optional.of(new ShortCode(plain)) : Optional.empty();
    }

    /** As a text shows it: {@code 7KX-M3Q-RDT}. */
    public String shown() {
        return plain.substring(0, GROUP) + "-" + plain.substring(GROUP, 2 * GROUP) + "-" + plain.substring(2 * GROUP);
    }

    @Override
    public String toString() {
        return "ShortCode[…]";
    }
}
