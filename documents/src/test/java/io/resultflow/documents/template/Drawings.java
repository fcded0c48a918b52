package io.resultflow.documents.template;

/** Drawings as Word writes them, for tests. */
public final class Drawings {
    private static final String PICTURE_URI = "http://schemas.openxmlformats.org/drawingml/2006/picture";

    private Drawings() {}

    /** A run with one picture in the line. */
    public static String inline(String relationship, String description, long cx, long cy) {
        return "<w:r><w:rPr><w:noProof/></w:rPr><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">"
                + "<wp:extent cx=\"" + cx + "\" cy=\"" + cy + "\"/><wp:docPr id=\"1\" name=\"Picture 1\" descr=\""
                + description
                + "\"/>" + graphic(picture(relationship, "", cx, cy)) + "</wp:inline></w:drawing></w:r>";
    }

    /** What a drawing of one picture holds. */
    public static String graphic(String picture) {
        return "<a:graphic><a:graphicData uri=\"" + PICTURE_URI + "\">" + picture + "</a:graphicData></a:graphic>";
    }

    /** A picture alone, or one of a group. */
    public static String picture(String relationship, String description, long cx, long cy) {
        return "<pic:pic><pic:nvPicPr><pic:cNvPr id=\"1\" name=\"Picture 1\" descr=\"" + description
                + "\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"" + relationship
                + "\" cstate=\"print\"><a:extLst><a:ext uri=\"{28A0092B-C50C-407E-A947-70E740481C1C}\"/></a:extLst></a:blip>"
                + "<a:srcRect l=\"1000\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>"
                + "<a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"" + cx + "\" cy=\"" + cy + "\"/></a:xfrm>"
                + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>";
    }

    /** A text box as newer Words write it, with what older ones read beside it. */
    public static String textBox(String paragraphs) {
        return "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline><wp:extent cx=\"2000000\""
                + " cy=\"900000\"/><wp:docPr id=\"2\" name=\"Text Box 2\"/><a:graphic><a:graphicData"
                + " uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\">" + shape(paragraphs)
                + "</a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict>"
                + "<v:shape id=\"_x0000_s1\" type=\"#_x0000_t202\" style=\"width:157pt;height:71pt\"><v:textbox><w:txbxContent>"
                + paragraphs
                + "</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
    }

    /** A shape with text. */
    public static String shape(String paragraphs) {
        return "<wps:wsp><wps:cNvSpPr txBox=\"1\"/><wps:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"2000000\" cy=\"900000\"/>"
                + "</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>"
                + paragraphs
                + "</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp>";
    }

    /** A group of shapes and pictures, with nothing for older Words. */
    public static String group(String members) {
        return "<w:r><mc:AlternateContent><mc:Choice Requires=\"wpg\"><w:drawing><wp:inline><wp:extent cx=\"4000000\""
                + " cy=\"900000\"/><wp:docPr id=\"3\" name=\"Group 3\"/><a:graphic><a:graphicData"
                + " uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup\"><wpg:wgp><wpg:cNvGrpSpPr/>"
                + "<wpg:grpSpPr/>" + members
                + "</wpg:wgp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>"
                + "<mc:Fallback><w:pict><v:group/></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
    }
}
