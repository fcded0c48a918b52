package io.resultflow.api;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** A phone that shows the codes of a secret, by the server's clock. */
record AuthenticatorApp(ApiServer api, String secret) {
    /** One whose codes {@code owner} is asked for from now on; the codes for its loss are added to {@code recovery}. */
    static AuthenticatorApp enrolled(ApiServer api, Caller owner, List<String> recovery) throws InvalidKeyException {
        AuthenticatorApp phone = new AuthenticatorApp(
                api,
                owner.post("/auth/mfa/enrol", Map.of("password", Caller.PASSWORD))
                        .json()
                        .get("secret")
                        .asString());
        owner.post("/auth/mfa/confirm", Map.of("code", phone.code()))
                .json()
                .get("recovery_codes")
                .forEach(code -> recovery.add(code.asString()));
        return phone;
    }

    /** What it shows now. */
    String code() throws InvalidKeyException {
        TimeBasedOneTimePasswordGenerator phone = new TimeBasedOneTimePasswordGenerator();
        SecretKeySpec key = new SecretKeySpec(new Base32().decode(secret), phone.getAlgorithm());
        return phone.generateOneTimePasswordString(
                key, api.bean(TestClock.class).instant());
    }

    /** What it does not show. */
    String wrong() throws InvalidKeyException {
        return code().equals("000000") ? "111111" : "000000";
    }

    /** Waits for the next code but one, by the clock. */
    void nextCode() {
        api.bean(TestClock.class).pass(Duration.ofSeconds(61));
    }

    @Override
    public String toString() {
        return "AuthenticatorApp[…]";
    }
}
