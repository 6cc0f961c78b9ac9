// Pictures of pages, for people to look at: `node shots.mjs DIST OUT [page …]`.
// Without pages: one of each kind in every language, 360 and 1280 pixels wide, light and dark.
// `node shots.mjs --readme DIST FILE` makes the picture of the README.
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { launch, pages } from "./lib.mjs";

const browser = await launch();
const url = (folder, path) => pathToFileURL(join(folder, path)).href;

async function readme(folder, file) {
  // Two phones side by side: the same page in two languages, one light, one dark.
  const shots = [];
  for (const [lang, colorScheme] of [["zh-hant", "light"], ["vi", "dark"]]) {
    const context = await browser.newContext({ viewport: { width: 360, height: 640 }, deviceScaleFactor: 2, colorScheme, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(url(folder, `${lang}/part-4/trouble-with-a-boss.html`));
    shots.push((await page.screenshot()).toString("base64"));
    await context.close();
  }
  const page = await browser.newPage({ viewport: { width: 784, height: 672 }, deviceScaleFactor: 2 });
  const image = (data) => `<img width=360 height=640 style="border:1px solid #888;border-radius:12px" src="data:image/png;base64,${data}">`;
  await page.setContent(`<body style="margin:15px;display:flex;gap:28px;background:#ddd">${shots.map(image).join("")}`);
  await page.screenshot({ path: file });
}

async function all(folder, out, wanted) {
  mkdirSync(out, { recursive: true });
  const seen = new Set();
  for (const [width, colorScheme] of [[360, "light"], [360, "dark"], [1280, "light"], [1280, "dark"]]) {
    const context = await browser.newContext({ viewport: { width, height: width === 360 ? 640 : 800 }, colorScheme, javaScriptEnabled: false });
    const page = await context.newPage();
    for (const path of wanted.length ? wanted : pages(folder)) {
      await page.goto(url(folder, path));
      if (!wanted.length) {
        const kind = `${width} ${colorScheme} ${path.split("/")[0]} ${await page.evaluate(() => document.documentElement.dataset.kind)}`;
        if (seen.has(kind)) continue;
        seen.add(kind);
      }
      await page.screenshot({ path: join(out, `${path.replaceAll("/", "-").replace(".html", "")}-${width}-${colorScheme}.png`), fullPage: wanted.length > 0 });
    }
    await context.close();
  }
}

const args = process.argv.slice(2);
if (args[0] === "--readme") await readme(resolve(args[1]), args[2]);
else await all(resolve(args[0] ?? "dist"), args[1] ?? "shots", args.slice(2));
await browser.close();
