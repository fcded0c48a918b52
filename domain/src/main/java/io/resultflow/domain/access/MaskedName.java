package io.resultflow.domain.access;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * As much of a customer's name as a family that shares a phone needs to tell whose report it is: the given name whole, the
 * others as initials. Vietnamese puts the given name last ({@code N. T. Hoa}), English first ({@code John S.}).
 */
public final class MaskedName {
    private MaskedName() {}

    /** The masked form of {@code name}, in the order of {@code language} ({@code vi}, else as in English). */
    public static String of(String name, String language) {
        String[] words = name.strip().split("\\s+");
        if (words.length == 1) {
            return words[0];
        }
        if (language.equals("vi")) {
            return initials(Stream.of(words).limit(words.length - 1L)) + " " + words[words.length - 1];
        }
        return words[0] + " " + initials(Stream.of(words).skip(1));
    }

    private static String initials(Stream<String> words) {
        return words.map(word -> word.substring(0, word.offsetByCodePoints(0, 1)) + ".")
                .collect(Collectors.joining(" "));
    }
}
