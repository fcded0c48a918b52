package io.resultflow.store.report;

import io.resultflow.domain.intake.Cell;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The cells of a report's rows as bytes. As documents they would be most of what a row costs, since an engine takes each
 * field apart several times on its way to the disk; and nothing is ever asked of a single cell.
 */
public final class PackedValues {
    private static final int FORMAT = 1;
    /** Said with a cell's kind: its raw form follows, since it is not its text. */
    private static final int WITH_RAW = 0x10;

    private PackedValues() {}

    /** Packs rows of cells by column name; every row has the columns of the first, in its order. */
    public static byte[] write(List<Map<String, Cell>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            List<String> columns =
                    rows.isEmpty() ? List.of() : List.copyOf(rows.get(0).keySet());
            out.writeByte(FORMAT);
            out.writeShort(columns.size());
            out.writeInt(rows.size());
            for (String column : columns) {
                text(out, column);
            }
            for (Map<String, Cell> row : rows) {
                for (String column : columns) {
                    cell(out, row.getOrDefault(column, Cell.EMPTY));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * The rows that were packed.
     *
     * @throws IllegalArgumentException when the bytes are of another format
     */
    public static List<Map<String, Cell>> read(byte[] packed) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(packed))) {
            if (in.readByte() != FORMAT) {
                throw new IllegalArgumentException("packed by another version");
            }
            int width = in.readUnsignedShort();
            int height = in.readInt();
            List<String> columns = new ArrayList<>(width);
            for (int i = 0; i < width; i++) {
                columns.add(text(in));
            }
            List<Map<String, Cell>> rows = new ArrayList<>(height);
            for (int i = 0; i < height; i++) {
                Map<String, Cell> row = new LinkedHashMap<>();
                for (String column : columns) {
                    row.put(column, cell(in));
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void cell(DataOutputStream out, Cell cell) throws IOException {
        boolean withRaw = !cell.raw().equals(cell.text());
        out.writeByte(code(cell.kind()) | (withRaw ? WITH_RAW : 0));
        if (!cell.isEmpty()) {
            text(out, cell.text());
        }
        if (withRaw) {
            text(out, cell.raw());
        }
    }

    private static Cell cell(DataInputStream in) throws IOException {
        int said = in.readUnsignedByte();
        Cell.Kind kind = kind(said & ~WITH_RAW);
        if (kind == Cell.Kind.EMPTY) {
            return Cell.EMPTY;
        }
        String text = text(in);
        return new Cell(text, kind, (said & WITH_RAW) == 0 ? text : text(in));
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        byte[] bytes = in.readNBytes(in.readInt());
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static int code(Cell.Kind kind) {
        return switch (kind) {
            case EMPTY -> 0;
            case TEXT -> 1;
            case NUMBER -> 2;
            case DATE -> 3;
            case BOOLEAN -> 4;
            case ERROR -> 5;
        };
    }

    private static Cell.Kind kind(int code) {
        for (Cell.Kind kind : Cell.Kind.values()) {
            if (code(kind) == code) {
                return kind;
            }
        }
        throw new IllegalArgumentException("packed by another version");
    }
}
