package io.resultflow.api.batch;

import java.text.Normalizer;

/**
 * What a PDF is called that goes to the printer: the row's number, which is unique in a batch, and the customer's id as far
 * as it can stand in a file's name on every system. Letters, digits and hyphens alone: nothing that climbs, hides, or names
 * a device.
 */
final class PrintName {
    private static final int LONGEST_ID = 40;

    private PrintName() {}

    /** Such as {@code 00017-KH-0017.pdf}, a corrected report {@code 00017-KH-0017-v2.pdf}. */
    static String of(int row, String customerId, int version) {
        String plain = Normalizer.normalize(customerId, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .replaceAll("[^A-Za-z0-9]+", "-");
        String id = plain.substring(0, Math.min(plain.length(), LONGEST_ID)).replaceAll("^-|-$", "");
        return "%05d%s%s.pdf".formatted(row, id.isEmpty() ? "" : "-" + id, version == 1 ? "" : "-v" + version);
    }
}
