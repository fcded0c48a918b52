package io.resultflow.domain.access;

import java.net.URI;

/** Where customers' links lead. */
public final class AccessUrl {
    private AccessUrl() {}

    /** The part of every link that is no secret, such as {@code https://results.example/r/}. */
    public static String of(URI publicUrl) {
        String url = publicUrl.toString();
        return (url.endsWith("/") ? url : url + "/") + "r/";
    }
}
