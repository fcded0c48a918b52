package io.resultflow.documents.sheet;

import static java.nio.channels.FileChannel.MapMode.READ_ONLY;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;

/**
 * The texts that a workbook's cells share (ECMA-376 part 1, 18.4.9), on the disk: a large sheet has millions of them. In
 * memory is where each begins. What the file says of their number is not believed.
 */
final class XlsxStrings {
    private static final int MAX_BYTES = 400 << 20;
    private static final int BUFFER = 1 << 16;

    private final ByteBuffer bytes;
    private final int[] begins;
    private final int count;

    private XlsxStrings(ByteBuffer bytes, int[] begins, int count) {
        this.bytes = bytes;
        this.begins = begins;
        this.count = count;
    }

    /** A workbook whose cells share none. */
    static XlsxStrings none() {
        return new XlsxStrings(ByteBuffer.allocate(0), new int[] {0}, 0);
    }

    /**
     * Reads them all.
     *
     * @throws Refused {@code FILE_TOO_LARGE} when they are more than any honest sheet has
     */
    static XlsxStrings read(InputStream in) throws IOException, XMLStreamException {
        Path file = Files.createTempFile("resultflow-texts-", ".spool");
        try (FileChannel channel = FileChannel.open(file, READ, WRITE)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
            SheetXml xml = SheetXml.read(in);
            int[] begins = new int[1 << 10];
            int count = 0;
            StringBuilder text = new StringBuilder();
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == SheetXml.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "t" -> SheetXml.append(text, xml.getElementText());
                        // How a Japanese name is spoken.
                        case "rPh" -> OdsXml.skip(xml);
                        default -> {}
                    }
                } else if (event == SheetXml.END_ELEMENT && xml.getLocalName().equals("si")) {
                    byte[] written = unescaped(text.toString()).getBytes(UTF_8);
                    text.setLength(0);
                    count++;
                    if (count == begins.length) {
                        begins = Arrays.copyOf(begins, 2 * count);
                    }
                    begins[count] = begins[count - 1] + written.length;
                    if (begins[count] > MAX_BYTES) {
                        throw new Refused(ProblemCode.FILE_TOO_LARGE);
                    }
                    out.write(written);
                }
            }
            out.flush();
            // What is mapped outlives the channel and the file's name.
            return new XlsxStrings(channel.map(READ_ONLY, 0, channel.size()), begins, count);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** One of them; throws when there is none of that number. */
    String get(int index) {
        Objects.checkIndex(index, count);
        byte[] text = new byte[begins[index + 1] - begins[index]];
        bytes.get(begins[index], text);
        return new String(text, UTF_8);
    }

    /** Excel writes what XML cannot hold as {@code _x000D_}. */
    static String unescaped(String text) {
        return text.contains("_x") ? new XSSFRichTextString(text).getString() : text;
    }
}
