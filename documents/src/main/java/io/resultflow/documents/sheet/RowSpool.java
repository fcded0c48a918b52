package io.resultflow.documents.sheet;

import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.intake.CheckedRow;
import io.resultflow.domain.intake.PackedCells;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Checked rows on the disk, read back as reports in any order: a large sheet is parsed once, the rows of one customer may
 * stand anywhere in it, and they are never in memory together. The file has no name from the start, so that a killed process
 * leaves nobody's results behind. Written by one thread, then read by any.
 */
public final class RowSpool implements AutoCloseable {
    private final FileChannel channel;
    private final DataOutputStream out;
    private List<String> columns = List.of();
    private int[] indexes = new int[1024];
    private long[] ends = new long[1024];
    private int count;
    /** Where a row is, by its number: known once rows were grouped. */
    private final Map<Integer, Integer> positions = new HashMap<>();

    private @Nullable List<List<Integer>> reports;

    private RowSpool(FileChannel channel) {
        this.channel = channel;
        out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16));
    }

    /**
     * An empty one in the process's temporary directory.
     *
     * @throws UncheckedIOException when the disk fails
     */
    public static RowSpool open() {
        try {
            Path file = Files.createTempFile("resultflow-rows-", ".spool");
            try {
                return new RowSpool(FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the next row of the sheet; all rows have the same columns. */
    void add(CheckedRow row) {
        columns = columns.isEmpty() ? List.copyOf(row.values().keySet()) : columns;
        if (count == ends.length) {
            indexes = Arrays.copyOf(indexes, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
        }
        try {
            byte[] bytes = bytes(row);
            out.write(bytes);
            indexes[count] = row.rowIndex();
            ends[count] = start(count) + bytes.length;
            count++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Ends the writing.
     *
     * @param grouped the rows of each report by their numbers as Excel shows them; null when each row is one
     */
    void finish(@Nullable List<List<Integer>> grouped) {
        reports = grouped;
        if (grouped != null) {
            for (int position = 0; position < count; position++) {
                positions.put(indexes[position], position);
            }
        }
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many reports there are. */
    public int size() {
        return reports == null ? count : reports.size();
    }

    /** The first row of the report at {@code position}, from 0, as Excel shows it. */
    public int rowIndex(int position) {
        return reports == null ? indexes[position] : reports.get(position).get(0);
    }

    /** The report at {@code position}, from 0, in the order of first rows. */
    public CheckedRow report(int position) {
        if (reports == null) {
            return row(position);
        }
        List<CheckedRow> rows = reports.get(position).stream()
                .map(index -> row(Objects.requireNonNull(positions.get(index))))
                .toList();
        return rows.size() == 1 ? rows.get(0) : rows.get(0).with(rows.subList(1, rows.size()));
    }

    /** Hands on every report, in the order of first rows. */
    void forEach(Consumer<CheckedRow> sink) {
        for (int position = 0; position < size(); position++) {
            sink.accept(report(position));
        }
    }

    private long start(int position) {
        return position == 0 ? 0 : ends[position - 1];
    }

    private CheckedRow row(int position) {
        long start = start(position);
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(ends[position] - start));
        try {
            while (bytes.hasRemaining()) {
                if (channel.read(bytes, start + bytes.position()) < 0) {
                    throw new IOException("the spool ends early");
                }
            }
            return row(indexes[position], new DataInputStream(new ByteArrayInputStream(bytes.array())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(CheckedRow row) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 10);
        DataOutputStream out = new DataOutputStream(bytes);
        PackedCells.writeText(out, row.customerId());
        PackedCells.writeText(out, row.customerName());
        PackedCells.writeText(out, row.phone() == null ? "" : row.phone().e164());
        for (Cell cell : row.values().values()) {
            PackedCells.write(out, cell);
        }
        return bytes.toByteArray();
    }

    private CheckedRow row(int index, DataInputStream in) throws IOException {
        String id = PackedCells.readText(in);
        String name = PackedCells.readText(in);
        String phone = PackedCells.readText(in);
        Map<String, Cell> values = new LinkedHashMap<>();
        for (String column : columns) {
            values.put(column, PackedCells.read(in));
        }
        return new CheckedRow(index, id, name, phone.isEmpty() ? null : new PhoneNumber(phone), values);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
