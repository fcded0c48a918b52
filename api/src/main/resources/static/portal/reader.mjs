// Draws the report's pages into #pages. Whatever fails, the buttons above still open and download it.
const pages = document.getElementById("pages");
const status = document.getElementById("status");
const base = "/webjars/pdfjs-dist/";

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
    const page = await report.getPage(number);
    // At most twice the width of the screen: an old phone's memory is small.
    const scale = (pages.clientWidth * Math.min(window.devicePixelRatio || 1, 2)) / page.getViewport({ scale: 1 }).width;
    const viewport = page.getViewport({ scale });
    const canvas = document.createElement("canvas");
    canvas.width = Math.floor(viewport.width);
    canvas.height = Math.floor(viewport.height);
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", pages.dataset.label + " " + number + "/" + report.numPages);
    pages.append(canvas);
    await page.render({ canvas, viewport }).promise;
  }
  status.remove();
} catch {
  status.textContent = status.dataset.failed;
}
