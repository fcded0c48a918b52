package io.resultflow.documents.sheet;

import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.intake.CheckedRow;
import io.resultflow.domain.report.PhoneNumber;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds rows on the disk until the others of their customer were read: those may stand anywhere in the sheet. Its file is
 * readable by its owner alone and gone when it is closed.
 */
final class RowSpool implements AutoCloseable {
    /** Where a row's bytes are. */
    private record Place(long offset, int length) {}

    private final Path file;
    private final FileChannel channel;
    private final DataOutputStream out;
    private final Map<Integer, Place> places = new HashMap<>();
    private List<String> columns = List.of();
    private long end;

    RowSpool() {
        try {
            file = Files.createTempFile("resultflow-rows-", ".spool");
            channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16));
    }

    /** Takes a row; all rows have the same columns. */
    void add(CheckedRow row) {
        columns = columns.isEmpty() ? List.copyOf(row.values().keySet()) : columns;
        try {
            byte[] bytes = bytes(row);
            out.write(bytes);
            places.put(row.rowIndex(), new Place(end, bytes.length));
            end += bytes.length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The report of some of the rows, by their numbers as Excel shows them.
     *
     * @throws IllegalArgumentException when one of them was not taken
     */
    CheckedRow report(List<Integer> rows) {
        CheckedRow first = row(rows.get(0));
        return rows.size() == 1
                ? first
                : first.with(rows.stream().skip(1).map(this::row).toList());
    }

    private CheckedRow row(int index) {
        Place place = places.get(index);
        if (place == null) {
            throw new IllegalArgumentException("no such row");
        }
        ByteBuffer bytes = ByteBuffer.allocate(place.length());
        try {
            out.flush();
            long at = place.offset();
            while (bytes.hasRemaining()) {
                int read = channel.read(bytes, at);
                if (read < 0) {
                    throw new IOException("the spool ends early");
                }
                at += read;
            }
            return row(index, new DataInputStream(new ByteArrayInputStream(bytes.array())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(CheckedRow row) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 10);
        DataOutputStream out = new DataOutputStream(bytes);
        text(out, row.customerId());
        text(out, row.customerName());
        text(out, row.phone().e164());
        for (Cell cell : row.values().values()) {
            boolean same = cell.raw().equals(cell.text());
            out.writeUTF(cell.kind().name());
            text(out, cell.text());
            out.writeBoolean(same);
            if (!same) {
                text(out, cell.raw());
            }
        }
        return bytes.toByteArray();
    }

    private CheckedRow row(int index, DataInputStream in) throws IOException {
        String id = text(in);
        String name = text(in);
        PhoneNumber phone = new PhoneNumber(text(in));
        Map<String, Cell> values = new LinkedHashMap<>();
        for (String column : columns) {
            Cell.Kind kind = Cell.Kind.valueOf(in.readUTF());
            String text = text(in);
            values.put(column, new Cell(text, kind, in.readBoolean() ? text : text(in)));
        }
        return new CheckedRow(index, id, name, phone, values);
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try (channel) {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
