"""Writes golden/*.txt: what docxtpl makes of the templates in cases.json.

    python3 -m venv venv && venv/bin/pip install docxtpl==0.20.2 && venv/bin/python golden.py
"""
import io
import json
import pathlib
import zipfile
from xml.sax.saxutils import escape

from docxtpl import DocxTemplate
from lxml import etree

HERE = pathlib.Path(__file__).parent
NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = "{%s}" % NS
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def paragraph(text):
    return '<w:p><w:r><w:t xml:space="preserve">%s</w:t></w:r></w:p>' % escape(text)


def body(blocks):
    out = []
    for block in blocks:
        if isinstance(block, str):
            out.append(paragraph(block))
            continue
        out.append("<w:tbl><w:tblPr/><w:tblGrid>" + '<w:gridCol w:w="1800"/>' * block["table"] + "</w:tblGrid>")
        for row in block["rows"]:
            cells = ['<w:tc><w:tcPr><w:tcW w:w="1800" w:type="dxa"/></w:tcPr>%s</w:tc>' % paragraph(c) for c in row]
            out.append("<w:tr>%s</w:tr>" % "".join(cells))
        out.append("</w:tbl>")
    return "".join(out)


def docx(blocks):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as parts:
        parts.writestr(
            "[Content_Types].xml",
            '<Types xmlns="%s"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package'
            '.relationships+xml"/><Override PartName="/word/document.xml" ContentType="%s"/></Types>' % (TYPES, MAIN),
        )
        parts.writestr(
            "_rels/.rels",
            '<Relationships xmlns="%s"><Relationship Id="rId1" Type="%s" Target="word/document.xml"/></Relationships>'
            % (RELATIONSHIPS, DOCUMENT),
        )
        document = '<w:document xmlns:w="%s"><w:body>%s</w:body></w:document>' % (NS, body(blocks))
        parts.writestr("word/document.xml", document)
    file.seek(0)
    return file


def outline(node, indent=""):
    for child in node:
        if child.tag == W + "p":
            text = ""
            for part in child.iter(W + "t", W + "br", W + "tab"):
                text += part.text or "" if part.tag == W + "t" else "/" if part.tag == W + "br" else ">"
            yield (indent + "p: " + text).rstrip(" \n")
        elif child.tag == W + "tbl":
            yield indent + "tbl %d" % len(child.findall(W + "tblGrid/" + W + "gridCol"))
            yield from outline(child, indent + "  ")
        elif child.tag == W + "tr":
            yield indent + "tr"
            yield from outline(child, indent + "  ")
        elif child.tag == W + "tc":
            line = indent + "tc"
            for name, attribute in (("gridSpan", "val"), ("shd", "fill"), ("vMerge", "val")):
                found = child.find(W + "tcPr/" + W + name)
                if found is not None:
                    line += " %s=%s" % (name, found.get(W + attribute))
            yield line
            yield from outline(child, indent + "  ")
        else:
            yield from outline(child, indent)


for name, case in json.loads((HERE / "cases.json").read_text("utf-8")).items():
    template = DocxTemplate(docx(case["body"]))
    template.render(case["values"], autoescape=True)
    filled = io.BytesIO()
    template.save(filled)
    root = etree.fromstring(zipfile.ZipFile(filled).read("word/document.xml"))
    (HERE / "golden" / (name + ".txt")).write_text("\n".join(outline(root)) + "\n", "utf-8")
