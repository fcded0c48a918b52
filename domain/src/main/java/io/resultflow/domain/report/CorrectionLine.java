package io.resultflow.domain.report;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What a corrected report says at its top: that it is corrected, which version it is, when and why. */
public final class CorrectionLine {
    private static final DateTimeFormatter VIETNAMESE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private CorrectionLine() {}

    /** The line in {@code language}: {@code vi}, else English. */
    public static String of(Correction correction, int version, String language) {
        return language.equals("vi")
                ? "ĐÃ ĐÍNH CHÍNH – bản " + version + ", ngày " + VIETNAMESE.format(correction.date()) + ". Lý do: "
                        + correction.reason()
                : "CORRECTED – version " + version + ", " + ENGLISH.format(correction.date()) + ". Reason: "
                        + correction.reason();
    }
}
