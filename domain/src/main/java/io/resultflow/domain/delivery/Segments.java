package io.resultflow.domain.delivery;

/**
 * How many segments a text is billed as (3GPP TS 23.038): one of 160 or several of 153 characters of the GSM alphabet, in
 * which a few count twice; one of 70 or several of 67 UTF-16 units as soon as one character is not in it.
 */
public record Segments(Encoding encoding, int count) {
    /** How a text travels. */
    public enum Encoding {
        GSM_7(160, 153),
        UCS_2(70, 67);

        private final int alone;
        private final int each;

        Encoding(int alone, int each) {
            this.alone = alone;
            this.each = each;
        }

        private int segments(int units) {
            return units <= alone ? 1 : (units + each - 1) / each;
        }
    }

    private static final String GSM = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /** Sent as an escape and a second character. */
    private static final String GSM_TWICE = "\f^{}\\[~]|€";

    /** What this text and another are billed as together; the dearer one says how they travel. */
    public Segments plus(Segments other) {
        return new Segments(encoding == Encoding.UCS_2 ? encoding : other.encoding, count + other.count);
    }

    /** The segments of {@code text}. */
    public static Segments of(String text) {
        int septets = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (GSM.indexOf(c) >= 0) {
                septets++;
            } else if (GSM_TWICE.indexOf(c) >= 0) {
                septets += 2;
            } else {
                return new Segments(Encoding.UCS_2, Encoding.UCS_2.segments(text.length()));
            }
        }
        return new Segments(Encoding.GSM_7, Encoding.GSM_7.segments(septets));
    }
}
