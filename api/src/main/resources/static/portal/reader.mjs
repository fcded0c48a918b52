// Draws the report's pages into #pages. Whatever fails, the buttons above still open and download it.
const pages = document.getElementById("pages");
const status = document.getElementById("status");
const base = "/webjars/pdfjs-dist/";

// A screen reader reads what it cannot see: the words of the page, below its picture.
async function words(page) {
  const text = document.createElement("div");
  text.className = "unseen";
  const { items } = await page.getTextContent();
  text.textContent = items.map((item) => (item.str ?? "") + (item.hasEOL ? "\n" : " ")).join("");
  return text;
}

async function draw(page, name) {
  // At most twice the width of the screen: an old phone's memory is small.
  const scale = (pages.clientWidth * Math.min(window.devicePixelRatio || 1, 2)) / page.getViewport({ scale: 1 }).width;
  const viewport = page.getViewport({ scale });
  const canvas = document.createElement("canvas");
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  canvas.setAttribute("aria-hidden", "true");
  const section = document.createElement("section");
  section.setAttribute("aria-label", name);
  section.append(canvas);
  pages.append(section);
  await page.render({ canvas, viewport }).promise;
  section.append(await words(page));
}

try {
  const pdfjs = await import(base + "legacy/build/pdf.min.mjs");
  pdfjs.GlobalWorkerOptions.workerSrc = base + "legacy/build/pdf.worker.min.mjs";
  const report = await pdfjs.getDocument({
    url: pages.dataset.pdf,
    disableRange: true,
    useWasm: false,
    cMapUrl: base + "cmaps/",
    standardFontDataUrl: base + "standard_fonts/",
  }).promise;
  for (let number = 1; number <= report.numPages; number++) {
    await draw(await report.getPage(number), pages.dataset.label + " " + number + "/" + report.numPages);
  }
  status.remove();
} catch (failure) {
  // The visit has ended meanwhile: the same address then asks for the password and leads back here.
  if (failure?.status === 403) {
    location.reload();
  }
  status.textContent = status.dataset.failed;
}
