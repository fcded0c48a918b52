package io.resultflow.workers.webhook;

import io.resultflow.domain.webhook.PublicAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks a name up and answers its addresses only when all of them are on the internet. The connection goes to just these, so
 * that a name cannot mean one address when it is checked and another when it is used.
 */
final class CheckedAddresses implements DnsResolver {
    private final boolean allowPrivate;

    /**
     * @param allowPrivate whether addresses of one's own network are allowed too
     */
    CheckedAddresses(boolean allowPrivate) {
        this.allowPrivate = allowPrivate;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = InetAddress.getAllByName(host);
        if (!allowPrivate && !Arrays.stream(addresses).allMatch(PublicAddress::isPublic)) {
            throw new UnknownHostException("an address that is not on the internet");
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
