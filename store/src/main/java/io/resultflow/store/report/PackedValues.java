package io.resultflow.store.report;

import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.intake.PackedCells;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
                PackedCells.writeText(out, column);
            }
            for (Map<String, Cell> row : rows) {
                for (String column : columns) {
                    PackedCells.write(out, row.getOrDefault(column, Cell.EMPTY));
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
                columns.add(PackedCells.readText(in));
            }
            List<Map<String, Cell>> rows = new ArrayList<>(height);
            for (int i = 0; i < height; i++) {
                Map<String, Cell> row = new LinkedHashMap<>();
                for (String column : columns) {
                    row.put(column, PackedCells.read(in));
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
