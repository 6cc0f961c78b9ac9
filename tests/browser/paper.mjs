// What a browser's own print makes of whole guides: `node paper.mjs DIST`. Needs pdftotext.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { each, launch, pages, Report } from "./lib.mjs";

const dist = resolve(process.argv[2] ?? "dist");
const scratch = mkdtempSync(join(tmpdir(), "monarch-paper-"));
const report = new Report("paper");
const browser = await launch();
const POINT = 96 / 72;

/** Text without the spaces that line ends and tables make. */
const flat = (text) => text.normalize("NFKC").replace(/[\s\p{Cf}]+/gu, "");

/** Sheets of a PDF as lines that are not empty. */
function sheets(file) {
  const text = execFileSync("pdftotext", ["-layout", "-enc", "UTF-8", file, "-"], { encoding: "utf8", maxBuffer: 1 << 28 });
  return text.split("\f").slice(0, -1).map((sheet) => sheet.split("\n").map((line) => line.trim()).filter(Boolean));
}

const guides = pages(dist).filter((path) => path.endsWith("/print.html"));
const tabs = await Promise.all([0, 1].map(() => browser.newPage({ javaScriptEnabled: false })));
await each(guides, 2, async (path, worker, index) => {
  const page = tabs[worker];
  await page.goto(pathToFileURL(join(dist, path)).href);
  await page.emulateMedia({ media: "print" });
  const { chapters, headings, language, notes, small } = await page.evaluate((least) => {
    const shown = (e) => e.checkVisibility?.() ?? true;
    const text = (e) => e.textContent.trim();
    const small = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const { parentElement: e, data } = walk.currentNode;
      // Figures that refer to notes are raised and small everywhere.
      if (!data.trim() || !shown(e) || e.closest("sup")) continue;
      if (parseFloat(getComputedStyle(e).fontSize) < least - 0.1) small.push(data.trim().slice(0, 30));
    }
    return {
      chapters: [...document.querySelectorAll("article.part")].map((e) => ({ title: text(e.querySelector("h2")), code: text(e.querySelector(".code")) })),
      headings: [...document.querySelectorAll("main :is(h2, h3, h4, h5, h6)")].filter(shown).map(text),
      language: document.documentElement.lang,
      notes: [...document.querySelectorAll(".card-note")].map(text),
      small: [...new Set(small)],
    };
  }, 10.5 * POINT);
  report.check(small.length === 0, `${path}: smaller than 10.5 pt on paper: ${small.slice(0, 3).join(" | ")}`);

  // Readers in North America have Letter, others A4.
  const format = index % 2 ? "A4" : "Letter";
  const file = join(scratch, `${worker}.pdf`);
  await page.pdf({ path: file, format });
  const paper = sheets(file);
  paper.forEach((lines, at) => {
    report.check(flat(lines.at(-1) ?? "") === String(at + 1), `${path} on ${format}: sheet ${at + 1} ends with “${lines.at(-1)}” and not with its number`);
    const last = flat(lines.at(-2) ?? "").replace(/\d+-\d+(\.\d+)?$/, "");
    // Short cards end with a link that says the same as the heading of the contacts.
    const heading = headings.some((heading) => flat(heading) === last) && !notes.some((note) => flat(note) === last);
    report.check(!heading, `${path} on ${format}: the heading “${lines.at(-2)}” stands alone at the end of sheet ${at + 1}`);
  });
  // pdftotext doubles the joined letters of Arabic and the marks of Thai: what it reads cannot be compared.
  if (["ar", "th"].includes(language)) return;
  let from = 0;
  const whole = paper.map((lines) => flat(lines.join("")));
  const all = whole.join("");
  for (const heading of headings) {
    const found = all.indexOf(flat(heading), from);
    report.check(found >= 0, `${path} on ${format}: “${heading}” is missing or out of order`);
    if (found >= 0) from = found + flat(heading).length;
  }
  // The head above each sheet says which chapter it is, on every sheet up to the next one.
  let sheet = 1;
  for (const { title, code } of chapters) {
    while (sheet < paper.length && !whole[sheet].slice(flat(paper[sheet][0]).length).startsWith(flat(code + title))) sheet += 1;
    report.check(sheet < paper.length, `${path} on ${format}: the chapter “${title}” does not start a sheet`);
    report.check(paper[sheet]?.[0].startsWith(code), `${path} on ${format}: above “${title}” stands “${paper[sheet]?.[0]}”`);
  }
});
report.check(guides.length > 0, "there is no whole guide");
await browser.close();
rmSync(scratch, { recursive: true });
report.close();
