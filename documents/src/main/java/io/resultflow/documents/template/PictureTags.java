package io.resultflow.documents.template;

import io.resultflow.documents.fill.Printing;
import io.resultflow.domain.template.Placeholder.Kind;

/** Compiles the tags of one part that print pictures: in frames, and in lines of text. */
final class PictureTags {
    private final ExpressionReader data;
    private final ExpressionReader values;
    private final String idPrefix;

    /**
     * @param idPrefix of relationship ids that the part does not use
     */
    PictureTags(TemplateNames names, Scope scope, String idPrefix) {
        this.data = new ExpressionReader(names.printedAs(Kind.IMAGE), scope);
        this.values = new ExpressionReader(names, scope);
        this.idPrefix = idPrefix;
    }

    /** What stands before a frame. */
    String opens(PictureFrames.Opening frame) throws TagSyntax {
        PictureTag tag = frame.tag();
        return Printing.frameOpens(
                value(tag), tag.kind(), idPrefix, frame.width(), frame.height(), frame.blip(), frame.embed());
    }

    /** What stands in a line. */
    String inline(PictureTag tag, String wordPrefix) throws TagSyntax {
        return Printing.inlinePicture(value(tag), tag.kind(), idPrefix, tag.inlineWidth(), wordPrefix);
    }

    private Printing.Value value(PictureTag tag) throws TagSyntax {
        return (tag.kind().equals("image") ? data : values).value(tag.value());
    }
}
