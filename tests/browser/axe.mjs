// axe-core on every page of a folder, WCAG 2.2 A and AA: `node axe.mjs DIST`.
// Every page is looked at in light, and one page of each kind and language in dark as well.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { each, launch, pages, Report } from "./lib.mjs";

const folder = resolve(process.argv[2] ?? "dist");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];
// Not on the exit page, which is blank on purpose, nor in books, whose files are parts of one document.
const MORE = ["best-practice"];
const report = new Report("axe");
const browser = await launch();
const seen = new Set();

async function look(tab, path, scheme) {
  const found = await tab.evaluate(
    async ([source, tags]) => {
      if (!window.axe) (0, eval)(source);
      const result = await window.axe.run(document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] });
      return result.violations.map((v) => `${v.id}: ${v.help}: ${v.nodes.slice(0, 2).map((n) => n.html.slice(0, 160)).join(" | ")}`);
    },
    [axe, /exit\.html$|\.xhtml$/.test(path) ? TAGS : [...TAGS, ...MORE]],
  );
  report.check(found.length === 0, `${path} (${scheme}): ${found.join("; ")}`);
}

async function tabs(scheme) {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 }, colorScheme: scheme, bypassCSP: true });
  return [await context.newPage(), await context.newPage()];
}
const [light, dark] = [await tabs("light"), await tabs("dark")];
await each(pages(folder), 2, async (path, worker) => {
  const url = pathToFileURL(`${folder}/${path}`).href;
  // The exit page of a web edition leads away at once; its markup is looked at without following it.
  const markup = readFileSync(`${folder}/${path}`, "utf8").replace(/<meta[^>]*http-equiv="?refresh[^>]*>/i, "");
  const leaves = markup.length !== readFileSync(`${folder}/${path}`, "utf8").length;
  const open = (tab) => (leaves ? tab.setContent(markup) : tab.goto(url));
  await open(light[worker]);
  await look(light[worker], path, "light");
  const kind = `${path.split("/")[0]} ${await light[worker].evaluate(() => document.documentElement.dataset.kind)}`;
  if (seen.has(kind)) return;
  seen.add(kind);
  await open(dark[worker]);
  await look(dark[worker], path, "dark");
});
await browser.close();
report.close();
