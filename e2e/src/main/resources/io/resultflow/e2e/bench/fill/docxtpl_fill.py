"""docxtpl on the template and the rows that the benchmark of filling uses.

prepare SOURCE TARGET PAGES   writes SOURCE with names that are identifiers, which docxtpl needs, its body PAGES times
time TEMPLATE ROWS SECONDS    fills TEMPLATE with each of ROWS in turn, on one thread, and prints milliseconds of a core a fill
"""
import datetime
import io
import json
import re
import sys
import time
import zipfile

import jinja2
from docxtpl import DocxTemplate

TAG = re.compile(r"\{\{\s*([^|}]+?)\s*(\|[^}]*)?\}\}")


def prepare(source, target, pages):
    names = {}

    def identifier(tag):
        name = names.setdefault(re.sub(r"\s+", " ", tag.group(1)), "n%d" % len(names))
        return "{{ %s %s}}" % (name, tag.group(2) or "")

    template = DocxTemplate(source)
    with zipfile.ZipFile(source) as parts, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as out:
        for part in parts.infolist():
            data = parts.read(part)
            if re.match(r"word/(document|header\d*|footer\d*)\.xml$", part.filename):
                xml = TAG.sub(identifier, template.patch_xml(data.decode("utf-8")))
                if part.filename == "word/document.xml":
                    xml = repeated(xml, pages)
                data = xml.encode("utf-8")
            out.writestr(part.filename, data)


def repeated(xml, pages):
    begin = re.search(r"<w:body[^>]*>", xml).end()
    end = xml.rindex("<w:sectPr")
    page_break = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
    return xml[:begin] + page_break.join([xml[begin:end]] * pages) + xml[end:]


def date(value, _pattern):
    return datetime.date.fromisoformat(value).strftime("%d/%m/%Y")


def number(value, pattern):
    return "%.*f" % (len(pattern.partition(".")[2]), float(value))


def measure(path, rows, seconds):
    env = jinja2.Environment(autoescape=True)
    env.filters.update(date=date, number=number)
    with open(rows, encoding="utf-8") as file:
        contexts = json.load(file)
    template = DocxTemplate(path)
    fills = 0
    for phase in (seconds / 4, seconds):
        fills = 0
        begun = time.process_time()
        while time.process_time() - begun < phase:
            template.render(contexts[fills % len(contexts)], env)
            template.save(io.BytesIO())
            fills += 1
        taken = time.process_time() - begun
    print(taken * 1000 / fills)


if sys.argv[1] == "prepare":
    prepare(sys.argv[2], sys.argv[3], int(sys.argv[4]))
else:
    measure(sys.argv[2], sys.argv[3], float(sys.argv[4]))
