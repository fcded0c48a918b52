package io.resultflow.api.web;

import io.resultflow.api.ApiProperties;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says where a request comes from, for everybody who asks {@code getRemoteAddr}. {@code X-Forwarded-For} is read from its
 * end, and only as far as the addresses before it are those of {@code resultflow.trusted-proxies}: what a caller writes
 * into it himself stands further left and is never believed.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
public final class ClientAddress extends OncePerRequestFilter {
    private static final String HEADER = "X-Forwarded-For";
    private static final String ADDRESS = "[0-9a-fA-F:.]{2,45}";
    private final List<IpAddressMatcher> proxies;

    public ClientAddress(ApiProperties properties) {
        this.proxies =
                properties.trustedProxies().stream().map(IpAddressMatcher::new).toList();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String peer = request.getRemoteAddr();
        String client = of(peer, Collections.list(request.getHeaders(HEADER)));
        chain.doFilter(client.equals(peer) ? request : new From(request, client), response);
    }

    /** The caller's address, from the peer of the connection and the header's lines. */
    String of(String peer, List<String> lines) {
        List<String> hops = new ArrayList<>();
        lines.forEach(line -> hops.addAll(List.of(line.split(","))));
        String client = peer;
        for (int i = hops.size() - 1; i >= 0 && isProxy(client); i--) {
            String hop = bare(hops.get(i).strip());
            if (!hop.matches(ADDRESS)) {
                break;
            }
            client = hop;
        }
        return client;
    }

    private boolean isProxy(String address) {
        return proxies.stream().anyMatch(proxy -> proxy.matches(address));
    }

    /** Without the port and the brackets that some proxies write. */
    private static String bare(String hop) {
        if (hop.startsWith("[")) {
            return hop.substring(1, Math.max(1, hop.indexOf(']')));
        }
        return hop.matches("[0-9.]+:[0-9]+") ? hop.substring(0, hop.indexOf(':')) : hop;
    }

    private static final class From extends HttpServletRequestWrapper {
        private final String client;

        private From(HttpServletRequest request, String client) {
            super(request);
            this.client = client;
        }

        @Override
        public String getRemoteAddr() {
            return client;
        }

        @Override
        public String getRemoteHost() {
            return client;
        }
    }
}
