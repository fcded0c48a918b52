package io.resultflow.domain.delivery;

/** The text that tells a customer that a result was withdrawn. Its link leads to the laboratory's contact; there is no password. */
public final class WithdrawalText {
    private WithdrawalText() {}

    /** The whole text, without diacritics; {@code language} is {@code vi}, else English. */
    public static String compose(String language, String brand, String link) {
        String wording = language.equals("vi")
                ? "{brand}: ket qua da gui cho quy khach DA BI THU HOI, vui long khong su dung. Chi tiet va lien he: "
                : "{brand}: the result sent to you was WITHDRAWN, please do not use it. Details and contact: ";
        return Diacritics.removed(wording.replace("{brand}", brand)) + link;
    }
}
