package io.resultflow.domain.delivery;

import java.text.Normalizer;

/** Letters without their marks. */
final class Diacritics {
    private Diacritics() {}

    /** {@code Phòng xét nghiệm Đà Nẵng} as {@code Phong xet nghiem Da Nang}. */
    static String removed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }
}
