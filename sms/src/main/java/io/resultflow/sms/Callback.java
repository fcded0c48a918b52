package io.resultflow.sms;

import java.util.Map;

/**
 * A request that says to come from a provider.
 *
 * @param url as the provider was told it, with its query: under the public address, whatever proxy stands before us
 * @param query the fields of the address
 * @param headers by lower-case name
 * @param form the fields of the body when it is a form
 * @param body as it came
 */
public record Callback(
        String url, Map<String, String> query, Map<String, String> headers, Map<String, String> form, byte[] body) {
    public Callback {
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
        form = Map.copyOf(form);
    }

    @Override
    public String toString() {
        return "Callback[]";
    }
}
