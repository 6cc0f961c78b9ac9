// What a browser keeps after the exit, and what other sites learn: `node exit.mjs DIST`. The page on safety
// says exactly this to readers, so a browser that begins to do otherwise has to be seen here.
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { launch, pages, Report, serve } from "./lib.mjs";

const dist = resolve(process.argv[2] ?? "dist");
const { exit: leave, languages } = JSON.parse(readFileSync(join(dist, "edition.json"), "utf8"));
const report = new Report("exit");
const browser = await launch();
const host = await serve(dist);

/** A tab on a phone, scripts off, in which every other site answers with an empty page and is noted. */
async function tab() {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 }, javaScriptEnabled: false });
  const asked = [];
  const others = [];
  await context.route((url) => url.protocol.startsWith("http") && url.hostname !== "127.0.0.1", async (route) => {
    others.push({ url: route.request().url(), headers: await route.request().allHeaders() });
    await route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Weather</title>" });
  });
  const page = await context.newPage();
  page.on("request", (request) => asked.push(request.url()));
  const session = await context.newCDPSession(page);
  const history = async () => {
    const { entries } = await session.send("Page.getNavigationHistory");
    return entries.filter(({ url }) => url !== "about:blank").map(({ url, title }) => ({ url, title }));
  };
  return { page, asked, others, history };
}

for (const [way, base] of [["file", pathToFileURL(dist).href + "/"], ["host", host.address]]) {
  for (const { folder } of languages) {
    const start = pages(dist).find((path) => new RegExp(`^${folder}/[^/]+/[^/]+\\.html$`).test(path) && !/(index|print)\.html$/.test(path)) ?? `${folder}/index.html`;
    const { page, asked, others, history } = await tab();
    await page.goto(base + start);
    const title = await page.title();
    asked.length = 0;
    await page.locator("a.exit").click();
    await page.waitForURL((url) => (leave ? url.href === leave : url.href.endsWith("exit.html")));
    const entries = await history();
    const where = `${way} ${start}`;
    if (leave) {
      // Measured, and said to readers: the guide stays in the history, the exit page does not.
      report.check(entries.length === 2 && entries[0].url === base + start && entries[1].url === leave, `${where}: the history is ${entries.map(({ url }) => url).join(" → ")}`);
      report.check(asked.length === 2 && asked[1] === leave, `${where}: leaving asks for ${asked.join(", ")}`);
      report.check(others.length === 1 && !others[0].headers.referer, `${where}: ${leave} is told ${others[0]?.headers.referer}`);
    } else {
      report.check(entries.length === 2 && entries[1].url.endsWith("exit.html"), `${where}: the history is ${entries.map(({ url }) => url).join(" → ")}`);
      report.check(asked.length === 1 && others.length === 0, `${where}: leaving asks for ${asked.join(", ")}`);
      report.check(!entries[1].title.includes(title), `${where}: the blank page is called “${entries[1].title}”`);
      const words = (await page.locator("body").textContent()).trim();
      report.check(words === "", `${where}: the blank page says “${words.slice(0, 60)}”`);
    }
    // “The back button can still show that you were here.”
    await page.goBack();
    report.check(page.url() === base + start, `${where}: the way back leads to ${page.url()}`);
    report.check((await page.context().cookies()).length === 0, `${where}: a cookie was set`);
    await page.context().close();
  }
}

// “Links to other sites do not tell them that you came from here.”
let outward = 0;
for (const { folder } of languages) {
  for (const name of ["laws.html", "contacts.html"]) {
    const { page, others } = await tab();
    await page.goto(`${host.address}${folder}/${name}`);
    const link = page.locator("main a[href^='http']").first();
    if ((await link.count()) > 0) {
      outward += 1;
      // What is folded away is opened first, as a reader would.
      await link.evaluate((a) => { for (let e = a; e; e = e.parentElement) if (e.tagName === "DETAILS") e.open = true; }).catch(() => {});
      await link.click();
      await page.waitForURL((url) => url.hostname !== "127.0.0.1");
      const told = others.map(({ headers }) => headers.referer).filter(Boolean);
      report.check(others.length > 0 && told.length === 0, `${folder}/${name}: ${others[0]?.url} is told ${told.join(", ")}`);
    }
    await page.context().close();
  }
}
if (outward === 0) console.log("exit: skipped what links tell: no page links to another site");

host.close();
await browser.close();
report.close();
