package io.resultflow.documents.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergeInstructionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "MERGEFIELD Ten;{{ Ten }}",
                " mergefield  Ten  \\* MERGEFORMAT ;{{ Ten }}",
                "MERGEFIELD \"Họ và tên\" \\* Charformat;{{ Họ và tên }}",
                "MERGEFIELD “Họ và tên”;{{ Họ và tên }}",
                "MERGEFIELD Họ_và_tên \\* Upper \\* MERGEFORMAT;{{ Họ_và_tên | upper }}",
                "MERGEFIELD Ten \\* Lower;{{ Ten | lower }}",
                "MERGEFIELD Ten \\* Caps;{{ Ten | title }}",
                "MERGEFIELD Ten \\*FirstCap;{{ Ten | capitalize }}",
                "MERGEFIELD Ngay \\@ \"dd/MM/yyyy\";{{ Ngay | date(\"dd/MM/yyyy\") }}",
                "MERGEFIELD Ngay \\@ d.M.yy;{{ Ngay | date(\"d.M.yy\") }}",
                "MERGEFIELD Chol \\# \"0.0\";{{ Chol | number(\"#0.0\") }}",
                "MERGEFIELD Tien \\# ,0 \\* MERGEFORMAT;{{ Tien | number(\"#,##0\") }}",
            })
    void a_merge_field_is_a_tag_with_our_filters(String instruction, String tag) throws TagSyntax {
        assertThat(MergeInstruction.tag(instruction)).isEqualTo(tag);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "MERGEFIELD Ten \\b \"Ông \";mergefield_switch",
                "MERGEFIELD Ten \\m;mergefield_switch",
                "MERGEFIELD Ten \\* Roman;mergefield_switch",
                "MERGEFIELD Ten \\@;mergefield_switch",
                "MERGEFIELD Ngay \\@ \"dd/QQ\";date_picture",
                "MERGEFIELD Tien \\# \"$#.##\";number_picture",
                "ADDRESSBLOCK \\f x;mergefield_other",
                "NEXT;mergefield_other",
            })
    void what_has_no_match_is_told_by_reason(String instruction, String reason) {
        assertThat(MergeInstruction.isMerge(instruction)).isTrue();
        assertThat(catchThrowableOfType(TagSyntax.class, () -> MergeInstruction.tag(instruction))
                        .reason()
                        .wireName())
                .isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({"PAGE", "TOC \\o", "MERGEFIELDS x", "IF a = b", "''"})
    void other_fields_are_left_to_word(String instruction) {
        assertThat(MergeInstruction.isMerge(instruction)).isFalse();
    }
}
