package io.resultflow.libreoffice.specimen;

import io.resultflow.documents.fill.CompiledTemplate;
import io.resultflow.documents.template.TemplateCompiler;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;

/**
 * A template that differs from the others in what merging may spoil, and how much it tells of whom.
 *
 * @param rows how many rows a person's report has
 */
public record Specimen(String name, CompiledTemplate template, IntUnaryOperator rows) {
    static Specimen of(String name, SpecimenFile file, IntUnaryOperator rows) {
        return new Specimen(name, new TemplateCompiler().compile(file.bytes()), rows);
    }

    /** With one row each. */
    static Specimen of(String name, SpecimenFile file) {
        return of(name, file, person -> 1);
    }

    /** All of them; a new subject adds its list here. */
    public static List<Specimen> all() {
        return Stream.of(
                        TextSpecimens.all(),
                        TableSpecimens.all(),
                        PageSpecimens.all(),
                        PictureSpecimens.all(),
                        NoteSpecimens.all(),
                        ReferenceSpecimens.all())
                .flatMap(List::stream)
                .toList();
    }

    /** The one of this name. */
    public static Specimen named(String name) {
        return all().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    /** The filled document of one person, counted from 0. */
    public byte[] docx(int person) {
        return template.fill(People.values(person, rows.applyAsInt(person)));
    }

    /** The filled documents of some people. */
    public List<byte[]> docx(int from, int to) {
        List<byte[]> all = new ArrayList<>();
        for (int person = from; person < to; person++) {
            all.add(docx(person));
        }
        return all;
    }

    @Override
    public String toString() {
        return name;
    }
}
