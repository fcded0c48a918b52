package io.resultflow.domain.report;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A phone number that a text can reach, in E.164 ({@code +84901234567}). Prints itself masked. */
public record PhoneNumber(String e164) {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /** Marks that come along when a number is copied from a phone's contacts. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}']");

    /** Digits and what people put between them. A letter among them may be a slip for a digit. */
    private static final Pattern WRITTEN = Pattern.compile("[+(]?[\\p{Nd}\\p{Z}\\s()./+-]+");

    /** What {@code 8.49E+10} becomes when Excel has read it back as a number: three digits and zeros. */
    private static final Pattern ROUNDED = Pattern.compile("[1-9][0-9]{2}0{7,}(\\.0)?");

    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");

    private static final Pattern EXCEL_NUMBER =
            Pattern.compile("(?<whole>[0-9]+)[.,](?<fraction>[0-9]+)([eE]\\+?(?<exponent>[0-9]{1,2}))?");

    /**
     * @throws IllegalArgumentException when {@code e164} is not {@code +} and 7 to 15 digits; the message does not repeat it
     */
    public PhoneNumber {
        if (!e164.matches("\\+[1-9][0-9]{6,14}")) {
            throw new IllegalArgumentException("a phone number is + and 7 to 15 digits");
        }
    }

    /**
     * Reads what a person typed or Excel made of it: {@code 0901 234 567}, {@code 84901234567}, {@code +84…},
     * {@code 8.4901234567E10}.
     *
     * @param region the ISO 3166 country that a number without country code belongs to, such as {@code VN}
     * @throws Refused with a {@code PHONE_} code that tells what is wrong
     */
    public static PhoneNumber parse(String typed, String region) {
        String text = plainDigits(INVISIBLE.matcher(typed).replaceAll("").strip());
        if (text.isEmpty()) {
            throw new Refused(ProblemCode.PHONE_EMPTY);
        }
        if (!WRITTEN.matcher(text).matches()) {
            throw new Refused(ProblemCode.PHONE_INVALID);
        }
        Phonenumber.PhoneNumber number = parseWithRegion(text, region);
        if (!NUMBERS.isValidNumber(number)) {
            throw new Refused(reason(NUMBERS.isPossibleNumberForTypeWithReason(number, PhoneNumberType.MOBILE)));
        }
        PhoneNumberType type = NUMBERS.getNumberType(number);
        if (type != PhoneNumberType.MOBILE && type != PhoneNumberType.FIXED_LINE_OR_MOBILE) {
            throw new Refused(ProblemCode.PHONE_NOT_MOBILE);
        }
        return new PhoneNumber(NUMBERS.format(number, PhoneNumberFormat.E164));
    }

    private static ProblemCode reason(ValidationResult result) {
        return switch (result) {
            case TOO_SHORT -> ProblemCode.PHONE_TOO_SHORT;
            case TOO_LONG -> ProblemCode.PHONE_TOO_LONG;
            case INVALID_COUNTRY_CODE -> ProblemCode.PHONE_COUNTRY_UNKNOWN;
            default -> ProblemCode.PHONE_INVALID;
        };
    }

    private static Phonenumber.PhoneNumber parseWithRegion(String text, String region) {
        try {
            Phonenumber.PhoneNumber national = NUMBERS.parse(text, region);
            String countryCode = String.valueOf(NUMBERS.getCountryCodeForRegion(region));
            if (!NUMBERS.isValidNumber(national) && text.startsWith(countryCode)) {
                Phonenumber.PhoneNumber international = NUMBERS.parse("+" + text, region);
                return NUMBERS.isValidNumber(international) ? international : national;
            }
            return national;
        } catch (NumberParseException e) {
            throw new Refused(
                    switch (e.getErrorType()) {
                        case INVALID_COUNTRY_CODE -> ProblemCode.PHONE_COUNTRY_UNKNOWN;
                        case TOO_SHORT_AFTER_IDD, TOO_SHORT_NSN -> ProblemCode.PHONE_TOO_SHORT;
                        case TOO_LONG -> ProblemCode.PHONE_TOO_LONG;
                        case NOT_A_NUMBER ->
                            DIGIT.matcher(text).find() ? ProblemCode.PHONE_TOO_SHORT : ProblemCode.PHONE_INVALID;
                    });
        }
    }

    /**
     * Undoes what Excel does to long numbers: {@code 8.4901234567E10} and {@code 84901234567.0}.
     *
     * @throws Refused {@code PHONE_ROUNDED} when digits are lost, as in {@code 8.49E+10}: the rest would be somebody else's
     */
    private static String plainDigits(String typed) {
        if (ROUNDED.matcher(typed).matches()) {
            throw new Refused(ProblemCode.PHONE_ROUNDED);
        }
        Matcher number = EXCEL_NUMBER.matcher(typed);
        if (!number.matches()) {
            return typed;
        }
        String fraction = number.group("fraction");
        if (number.group("exponent") == null) {
            return fraction.matches("0{1,2}") ? number.group("whole") : typed;
        }
        if (fraction.length() < Integer.parseInt(number.group("exponent"))) {
            throw new Refused(ProblemCode.PHONE_ROUNDED);
        }
        BigDecimal value = new BigDecimal(typed.replace(',', '.'));
        return value.stripTrailingZeros().scale() <= 0 ? value.toBigInteger().toString() : typed;
    }

    /** As people of a country write it: without country code when it is one of theirs, {@code 0901 234 567}. */
    public String shownIn(String region) {
        Phonenumber.PhoneNumber number = parsed();
        boolean theirs = number.getCountryCode() == NUMBERS.getCountryCodeForRegion(region);
        return theirs ? NUMBERS.format(number, PhoneNumberFormat.NATIONAL) : international();
    }

    /** As everybody can dial it: {@code +84 901 234 567}. */
    public String international() {
        return NUMBERS.format(parsed(), PhoneNumberFormat.INTERNATIONAL);
    }

    private Phonenumber.PhoneNumber parsed() {
        try {
            return NUMBERS.parse(e164, null);
        } catch (NumberParseException e) {
            throw new IllegalStateException("a stored phone number cannot be read");
        }
    }

    /** For people who may see that it is the right number without reading it: {@code +84•••••4567}. */
    public String masked() {
        int keep = 4;
        String country = e164.substring(0, 3);
        return country + "•".repeat(Math.max(0, e164.length() - 3 - keep)) + e164.substring(e164.length() - keep);
    }

    /** Its last two digits: enough for its owner to know it, too little for anybody else. */
    public String lastDigits() {
        return e164.substring(e164.length() - 2);
    }

    @Override
    public String toString() {
        return masked();
    }
}
