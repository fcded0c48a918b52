package io.resultflow.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Damages sound files: the same seed does the same damage. */
public final class Mutations {
    private static final Pattern TAG = Pattern.compile("<[^<>]+>");
    private static final Pattern ATTRIBUTE = Pattern.compile("=\"[^\"]*\"");
    private static final Pattern TEXT = Pattern.compile(">[^<>]+<");
    private static final List<String> VALUES = List.of(
            "",
            "0",
            "-1",
            "1",
            "2147483647",
            "99999999999",
            "1E400",
            "NaN",
            "x",
            "../../x",
            "/x",
            "http://127.0.0.1:9/x",
            "C:\\x",
            "true",
            "A0",
            "XFD1048576",
            "2026-13-45",
            "PT9999999999999999H",
            "s",
            "str",
            "inlineStr",
            "e",
            "d",
            "&#x10FFFF;",
            "a".repeat(5000));
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "{{",
            "}}",
            "{%",
            "{{ a }}",
            "{{ a",
            "{% for x in a %}",
            "{% endfor %}",
            "{% if a %}",
            "{%tr endfor %}",
            "{{ a|flag(b) }}",
            "{{ a.b.c|number('0.0') }}",
            "{% set a = 1 %}",
            "${a}",
            "{#",
            "{{ 1/0 }}",
            "{{ a|date('yyyy') }}",
            "1e999",
            "#REF!",
            "\u0085",
            "\u202E",
            "🙂",
            "-",
            "_x0000_",
            "&amp;#0;");

    private final Random random;

    public Mutations(long seed) {
        random = new Random(seed);
    }

    /** Any file with some of its bytes changed, moved, doubled or lost. */
    public byte[] ofBytes(byte[] file) {
        byte[] bytes = file.clone();
        for (int times = 1 + random.nextInt(4); times > 0 && bytes.length > 1; times--) {
            int at = random.nextInt(bytes.length);
            int length = 1 + random.nextInt(Math.min(64, bytes.length - at));
            switch (random.nextInt(5)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes = Arrays.copyOf(bytes, at);
                case 2 ->
                    bytes = joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, at + length, bytes.length));
                case 3 ->
                    bytes = joined(Arrays.copyOf(bytes, at + length), Arrays.copyOfRange(bytes, at, bytes.length));
                default -> {
                    byte[] noise = new byte[length];
                    random.nextBytes(noise);
                    System.arraycopy(noise, 0, bytes, at, length);
                }
            }
        }
        return bytes;
    }

    /** A zip file with entries changed inside, dropped, doubled, renamed or cut off. */
    public byte[] ofZip(byte[] file) {
        List<String> names = new ArrayList<>();
        List<byte[]> parts = new ArrayList<>();
        read(file, names, parts);
        for (int times = 1 + random.nextInt(3); times > 0 && !parts.isEmpty(); times--) {
            int at = random.nextInt(parts.size());
            switch (random.nextInt(8)) {
                case 0 -> {
                    names.remove(at);
                    parts.remove(at);
                }
                case 1 -> {
                    names.add(names.get(at));
                    parts.add(parts.get(at));
                }
                case 2 -> parts.set(at, Arrays.copyOf(parts.get(at), random.nextInt(parts.get(at).length + 1)));
                case 3 -> names.set(at, VALUES.get(random.nextInt(VALUES.size())) + names.get(at));
                case 4 -> parts.set(at, parts.get(random.nextInt(parts.size())));
                default -> parts.set(at, ofXml(parts.get(at)));
            }
        }
        return write(names, parts);
    }

    private byte[] ofXml(byte[] part) {
        String xml = new String(part, UTF_8);
        for (int times = 1 + random.nextInt(5); times > 0; times--) {
            xml = switch (random.nextInt(5)) {
                case 0 -> changed(xml, TAG, "");
                case 1 -> changed(xml, TAG, "$0$0");
                case 2 -> changed(xml, TEXT, ">" + Matcher.quoteReplacement(any(TEXTS)) + "<");
                case 3 ->
                    changed(
                            xml,
                            TAG,
                            "<" + any(List.of("w:p", "w:tbl", "x", "row r=\"1\"", "c", "/w:p", "!-- ", "?x ")) + ">");
                default -> changed(xml, ATTRIBUTE, "=\"" + Matcher.quoteReplacement(any(VALUES)) + "\"");
            };
        }
        return xml.getBytes(UTF_8);
    }

    private String any(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** One of the places where a pattern matches, replaced. */
    private String changed(String xml, Pattern pattern, String replacement) {
        Matcher place = pattern.matcher(xml);
        return place.find(random.nextInt(xml.length() + 1))
                ? xml.substring(0, place.start())
                        + pattern.matcher(place.group()).replaceFirst(replacement)
                        + xml.substring(place.end())
                : xml;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static void read(byte[] file, List<String> names, List<byte[]> parts) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                parts.add(zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] write(List<String> names, List<byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            for (int i = 0; i < names.size(); i++) {
                zip.putArchiveEntry(new ZipArchiveEntry(names.get(i).isEmpty() ? "x" : names.get(i)));
                zip.write(parts.get(i));
                zip.closeArchiveEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
