package io.resultflow.sms.twilio;

import io.resultflow.domain.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Twilio's error codes in our words (twilio.com/docs/api/errors). */
final class TwilioErrors {
    private TwilioErrors() {}

    /** What the code means for the text; {@code SMS_REJECTED} for one that we do not know, or none. */
    static ProblemCode of(@Nullable Integer code) {
        return switch (code == null ? 0 : code) {
            // 21265 and 21612: a short code, and no route between the two numbers.
            case 21211, 21217, 21265 -> ProblemCode.SMS_NUMBER_INVALID;
            case 21614, 21635, 30006 -> ProblemCode.SMS_NOT_MOBILE;
            case 21610 -> ProblemCode.SMS_OPTED_OUT;
            case 30003, 30005, 30008 -> ProblemCode.SMS_UNREACHABLE;
            case 30004, 30007, 30034 -> ProblemCode.SMS_BLOCKED;
            case 21408, 21612 -> ProblemCode.SMS_COUNTRY_CLOSED;
            case 30001, 30036 -> ProblemCode.SMS_TOO_LATE;
            case 21602, 21605, 21617 -> ProblemCode.SMS_TEXT_REFUSED;
            case 20003, 20005, 20404, 21212, 21606, 21608, 21609, 21659, 21660, 21661, 21703, 21705, 30002 ->
                ProblemCode.SMS_ACCOUNT;
            default -> ProblemCode.SMS_REJECTED;
        };
    }
}
