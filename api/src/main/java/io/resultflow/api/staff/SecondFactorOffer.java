package io.resultflow.api.staff;

import io.resultflow.documents.picture.PictureRefused;
import io.resultflow.documents.picture.QrCode;
import java.util.Base64;

/**
 * What an authenticator app is set up with.
 *
 * @param secret in Base32
 * @param qr a PNG as a data URI
 */
public record SecondFactorOffer(String secret, String uri, String qr) {
    static SecondFactorOffer of(String secret, String issuer, String username) {
        String uri = OneTimeCode.uri(secret, issuer, username);
        try {
            String png = Base64.getEncoder().encodeToString(QrCode.of(uri).bytes());
            return new SecondFactorOffer(secret, uri, "data:image/png;base64," + png);
        } catch (PictureRefused e) {
            throw new IllegalStateException("the names of laboratory and user are short", e);
        }
    }

    @Override
    public String toString() {
        return "SecondFactorOffer[…]";
    }
}
