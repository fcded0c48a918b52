package io.resultflow.libreoffice;

import com.sun.star.connection.XConnection;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/**
 * UNO's connection over a socket channel; UNO's own pipes need a native library that small installations of LibreOffice lack.
 * One thread reads while others write.
 */
final class PipeConnection implements XConnection {
    private final SocketChannel channel;
    private final InputStream in;
    private final OutputStream out;

    PipeConnection(SocketChannel channel) {
        this.channel = channel;
        this.in = new BufferedInputStream(new In(channel));
        this.out = new BufferedOutputStream(new Out(channel));
    }

    /** Exactly so many bytes; that there are no more of them is an exception. */
    @Override
    public int read(byte[][] into, int count) throws com.sun.star.io.IOException {
        try {
            into[0] = in.readNBytes(count);
        } catch (IOException e) {
            throw broken(e);
        }
        if (into[0].length < count) {
            throw new com.sun.star.io.IOException("The line has ended");
        }
        return count;
    }

    @Override
    public void write(byte[] data) throws com.sun.star.io.IOException {
        try {
            out.write(data);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    @Override
    public void flush() throws com.sun.star.io.IOException {
        try {
            out.flush();
        } catch (IOException e) {
            throw broken(e);
        }
    }

    @Override
    public void close() throws com.sun.star.io.IOException {
        try {
            channel.close();
        } catch (IOException e) {
            throw broken(e);
        }
    }

    @Override
    public String getDescription() {
        return "pipe";
    }

    private static com.sun.star.io.IOException broken(IOException e) {
        return new com.sun.star.io.IOException(String.valueOf(e.getMessage()));
    }

    /** {@code Channels.newInputStream} would hold a lock while it waits, which writing needs (until JDK 19). */
    private static final class In extends InputStream {
        private final SocketChannel channel;

        In(SocketChannel channel) {
            this.channel = channel;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return channel.read(ByteBuffer.wrap(into, offset, length));
        }
    }

    private static final class Out extends OutputStream {
        private final SocketChannel channel;

        Out(SocketChannel channel) {
            this.channel = channel;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            ByteBuffer rest = ByteBuffer.wrap(from, offset, length);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
        }
    }
}
