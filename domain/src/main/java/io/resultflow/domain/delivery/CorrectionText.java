package io.resultflow.domain.delivery;

/**
 * The wording of the text that brings a corrected report to whom the one before was sent, with the places that
 * {@link MessageText} fills. A batch's own wording does not say what such a text must say, and so does not hold for it.
 */
public final class CorrectionText {
    private CorrectionText() {}

    /**
     * The wording.
     *
     * @param language {@code vi}, else English
     * @param wasRead whether the customer had opened the report before
     * @param mode how the customer comes to know the password
     */
    public static String wording(String language, boolean wasRead, PasswordMode mode) {
        return wording(language, wasRead)
                .replace(
                        " Mat khau: {password}",
                        switch (mode) {
                            case SAME_SMS -> " Mat khau: {password}";
                            case SECOND_SMS -> " Mat khau o tin nhan sau";
                            case COLUMN -> "";
                        })
                .replace(
                        " Password: {password}",
                        switch (mode) {
                            case SAME_SMS -> " Password: {password}";
                            case SECOND_SMS -> " The password follows";
                            case COLUMN -> "";
                        });
    }

    private static String wording(String language, boolean wasRead) {
        if (language.equals("vi")) {
            return wasRead
                    ? "{brand}: ket qua quy khach da xem CO DINH CHINH. Vui long chi dung ban moi: {link} Mat khau: {password}"
                            + " (het han sau {hours} gio)"
                    : "{brand}: ket qua da dinh chinh, thay cho tin truoc: {link} Mat khau: {password} (het han sau {hours} gio)";
        }
        return wasRead
                ? "{brand}: the result that you opened was CORRECTED. Please use only the new one: {link} Password: {password}"
                        + " (ends after {hours} hours)"
                : "{brand}: your corrected result, in place of the one before: {link} Password: {password}"
                        + " (ends after {hours} hours)";
    }
}
