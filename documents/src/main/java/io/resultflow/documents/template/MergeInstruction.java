package io.resultflow.documents.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a mail merge field says in its instruction, as a tag: {@code MERGEFIELD "Ngày" \@ "dd/MM/yyyy"}. */
final class MergeInstruction {
    private static final Pattern TOKEN = Pattern.compile(
            "[\"\u201C\u201D\u201E]([^\"\u201C\u201D\u201E]*)[\"\u201C\u201D\u201E]|(\\\\\\S)|([^\\s\"\\\\]+)");
    private static final Set<String> KEPT_FORMAT = Set.of("MERGEFORMAT", "CHARFORMAT", "MERGEFORMATINET");
    private static final Map<String, String> LETTERS =
            Map.of("UPPER", "upper", "LOWER", "lower", "CAPS", "title", "FIRSTCAP", "capitalize");
    /** Fields that only Word's own mail merge can work out; they would print as they stand. */
    private static final Set<String> OTHERS =
            Set.of("ADDRESSBLOCK", "GREETINGLINE", "MERGEREC", "MERGESEQ", "NEXT", "NEXTIF", "SKIPIF", "ASK", "FILLIN");

    private MergeInstruction() {}

    /** Whether an instruction is a mail merge's, one that can be a tag or not. */
    static boolean isMerge(String instruction) {
        return isField(instruction) || OTHERS.contains(word(instruction));
    }

    private static boolean isField(String instruction) {
        return word(instruction).equals("MERGEFIELD");
    }

    private static String word(String instruction) {
        return instruction.strip().split("[\\s\"\\\\]", 2)[0].toUpperCase(Locale.ROOT);
    }

    /**
     * The tag that prints the same.
     *
     * @throws TagSyntax {@code mergefield_other}, {@code mergefield_switch}, {@code date_picture}, {@code number_picture}
     */
    static String tag(String instruction) throws TagSyntax {
        if (!isField(instruction)) {
            throw new TagSyntax(TagFault.MERGEFIELD_OTHER);
        }
        List<String> name = new ArrayList<>();
        StringBuilder filters = new StringBuilder();
        @Nullable String open = null;
        Matcher token = TOKEN.matcher(instruction.strip().substring("MERGEFIELD".length()));
        while (token.find()) {
            String value = token.group(1) != null ? token.group(1) : token.group(3);
            if (token.group(2) != null) {
                requireClosed(open);
                open = token.group(2);
            } else if (open != null) {
                filters.append(filter(open, value));
                open = null;
            } else {
                name.add(value);
            }
        }
        requireClosed(open);
        return "{{ " + String.join(" ", name) + filters + " }}";
    }

    private static void requireClosed(@Nullable String open) throws TagSyntax {
        if (open != null) {
            throw new TagSyntax(TagFault.MERGEFIELD_SWITCH);
        }
    }

    private static String filter(String kind, String value) throws TagSyntax {
        return switch (kind) {
            case "\\*" -> letters(value.toUpperCase(Locale.ROOT));
            case "\\@" -> " | date(" + quoted(DatePicture.pattern(value)) + ")";
            case "\\#" -> " | number(" + quoted(NumberPicture.pattern(value)) + ")";
            default -> throw new TagSyntax(TagFault.MERGEFIELD_SWITCH);
        };
    }

    private static String letters(String format) throws TagSyntax {
        if (KEPT_FORMAT.contains(format)) {
            return "";
        }
        String filter = LETTERS.get(format);
        if (filter == null) {
            throw new TagSyntax(TagFault.MERGEFIELD_SWITCH);
        }
        return " | " + filter;
    }

    /** A pattern as a literal; patterns hold single quotes only. */
    static String quoted(String pattern) {
        return "\"" + pattern.replace("\"", "") + "\"";
    }
}
