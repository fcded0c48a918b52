package io.resultflow.libreoffice.templates;

import static io.resultflow.documents.template.WordFile.paragraph;
import static io.resultflow.documents.template.WordFile.run;

import io.resultflow.documents.picture.SamplePictures;
import io.resultflow.documents.template.Drawings;
import io.resultflow.documents.template.WordFile;
import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Pictures and codes; that they are the right ones and can be read is {@code PicturesIT}'s. */
final class PictureCases {
    private static final String SIGNATURE = SamplePictures.uri(SamplePictures.png(60, 20, Color.BLUE));

    private PictureCases() {}

    private static WordFile frame(String tag) {
        return WordFile.of(paragraph(run("Ký: ") + Drawings.inline("rId5", tag, 1_800_000, 900_000) + run(" hết")))
                .relate("rId5", "image", "media/image1.png", "")
                .part("word/media/image1.png", new String(new byte[] {1, 2, 3}, StandardCharsets.ISO_8859_1));
    }

    static List<TemplateCase> all() {
        String loop = Tables.table(
                2,
                Tables.row("{%tr for r in rows %}", ""),
                Tables.row("{{ r.mã }}", "{{ r.mã|qr(1.5) }}"),
                Tables.row("{%tr endfor %}", ""));
        return List.of(
                TemplateCase.of("picture-frame", frame("{{ chữ ký | image }}"))
                        .with("chữ ký", SIGNATURE)
                        .prints("p: Ký:  hết")
                        .shows("Ký:", "hết"),
                TemplateCase.of("picture-none", frame("{{ chữ ký | default('') | image }}"))
                        .prints("p: Ký:  hết")
                        .shows("Ký: hết"),
                TemplateCase.of("code-frame", frame("{{ mã | qr }}"))
                        .with("mã", "BN-7")
                        .prints("p: Ký:  hết")
                        .shows("Ký:", "hết"),
                TemplateCase.of("picture-in-line", "Ký: {{ chữ ký | image(4) }}; mã: {{ mã | qr(2.5) }}.")
                        .with("chữ ký", SIGNATURE, "mã", "BN-7")
                        .prints("p: Ký: ; mã: .")
                        .shows("Ký:", "; mã:"),
                TemplateCase.of("picture-in-rows", WordFile.of(loop))
                        .with("mã", "A1")
                        .with("mã", "A2")
                        .prints(
                                "tbl 2",
                                "  tr",
                                "    tc",
                                "      p: A1",
                                "    tc",
                                "      p:",
                                "  tr",
                                "    tc",
                                "      p: A2",
                                "    tc",
                                "      p:",
                                "p:")
                        .shows("A1", "A2"),
                TemplateCase.of("refused-picture-data", frame("{{ chữ ký | image }}"))
                        .with("chữ ký", "https://lab.example/sign.png")
                        .isRefused("image_invalid"),
                TemplateCase.of("refused-picture-place", "{{ a }}{{ b | image(60) }}")
                        .with("a", "x")
                        .isRefused("picture_size"));
    }
}
