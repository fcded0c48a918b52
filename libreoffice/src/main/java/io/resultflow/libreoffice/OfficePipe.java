package io.resultflow.libreoffice;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The Unix sockets that a LibreOffice makes: the one on which it accepts our line, and the one on which it waits for the
 * documents of a second start with its profile. It leaves both lying when it is killed.
 *
 * <p>Source of the names: LibreOffice's {@code sal/osl/unx/pipe.cxx} (directory and prefix) and {@code
 * desktop/source/app/officeipcthread.cxx} (the second one's name).
 *
 * @param profile whose
 */
record OfficePipe(OfficeProfile profile) {
    private static final Path ROOT = Path.of("/tmp");
    private static final Path OTHERWISE = Path.of("/var/tmp");

    /** What {@code --accept} is told. */
    String name() {
        return "resultflow_" + profile.directory().getFileName();
    }

    /** LibreOffice's own choice; the last is told to it as {@code OSL_SOCKET_PATH}. */
    private Path directory() {
        return Stream.of(ROOT, OTHERWISE).filter(Files::isWritable).findFirst().orElse(profile.temporary());
    }

    /** A line to it; null when nobody listens yet. */
    @Nullable
    SocketChannel open() throws IOException {
        for (Path socket : sockets(name())) {
            if (Files.exists(socket)) {
                SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
                try {
                    channel.connect(UnixDomainSocketAddress.of(socket));
                    return channel;
                } catch (IOException e) { // made, and not listened to yet
                    channel.close();
                }
            }
        }
        return null;
    }

    /** Takes both from the disk: nobody comes in any more; lines that stand go on. */
    void remove() throws IOException {
        for (String name : List.of(name(), secondStart())) {
            for (Path socket : sockets(name)) {
                Files.deleteIfExists(socket);
            }
        }
    }

    /** As this user, and as the root of a user namespace. */
    private List<Path> sockets(String name) throws IOException {
        List<Path> sockets = new ArrayList<>();
        for (Object user : List.of(0, Files.getAttribute(profile.directory(), "unix:uid"))) {
            sockets.add(directory().resolve("OSL_PIPE_" + user + "_" + name));
        }
        return sockets;
    }

    private String secondStart() {
        try {
            byte[] digest = MessageDigest.getInstance("MD5")
                    .digest(profile.installation().getBytes(StandardCharsets.UTF_16LE));
            StringBuilder hex = new StringBuilder("SingleOfficeIPC_");
            for (byte each : digest) {
                hex.append(Integer.toHexString(each & 0xff)); // without leading zeros: so LibreOffice writes it
            }
            return hex.toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
