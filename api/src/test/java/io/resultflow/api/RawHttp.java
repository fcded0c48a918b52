package io.resultflow.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Requests byte by byte: with headers and paths that no ordinary client sends. */
final class RawHttp {
    private RawHttp() {}

    /** The whole answer to a request of these lines; the connection is closed after it. */
    static String answer(String url, String firstLine, List<String> headers, String body) {
        return answerTo("127.0.0.1", url, firstLine, headers, body);
    }

    /** The same to somebody at that address of this machine's own: all of 127.0.0.0/8 is. */
    static String answerTo(String address, String url, String firstLine, List<String> headers, String body) {
        URI server = URI.create(url);
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        StringBuilder request = new StringBuilder(firstLine + " HTTP/1.1\r\n");
        headers.forEach(header -> request.append(header).append("\r\n"));
        request.append("Content-Length: ").append(content.length).append("\r\nConnection: close\r\n\r\n");
        try (Socket socket = new Socket(server.getHost(), server.getPort(), InetAddress.getByName(address), 0)) {
            socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(content);
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
