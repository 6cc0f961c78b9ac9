// What readers do, in real Chromium with scripts off: `node browse.mjs DIST`.
// From a folder named as people name folders, and from a static host below a sub-path.
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { each, launch, pages, Report, serve } from "./lib.mjs";

const dist = resolve(process.argv[2] ?? "dist");
const scratch = mkdtempSync(join(tmpdir(), "monarch-"));
const folder = join(scratch, "été 指南 copy");
cpSync(dist, folder, { recursive: true });
const all = pages(folder);
const leave = JSON.parse(readFileSync(join(folder, "edition.json"), "utf8")).exit;
const report = new Report("browse");
const browser = await launch();
const phone = { viewport: { width: 360, height: 640 }, javaScriptEnabled: false };

/** A tab that notes what it asks for and what fails. */
async function tab(options) {
  const context = await browser.newContext(options);
  // Where a site is told to lead on exit, that place answers here with an empty page.
  await context.route((url) => leave && url.href === leave, (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html>" }));
  const page = await context.newPage();
  const log = { asked: [], faults: [] };
  page.on("request", (request) => log.asked.push(request.url()));
  page.on("requestfailed", (request) => log.faults.push(`cannot load ${request.url()}`));
  page.on("console", (message) => message.type() === "error" && log.faults.push(message.text()));
  return { page, log };
}

const host = await serve(folder);
for (const [way, base] of [["file", pathToFileURL(folder).href + "/"], ["sub-path", host.address]]) {
  const workers = [await tab(phone), await tab(phone)];
  await each(all, 2, async (path, worker) => {
    const { page, log } = workers[worker];
    if (path.endsWith("exit.html")) return;
    log.asked.length = log.faults.length = 0;
    await page.goto(base + path);
    const faults = log.faults.filter((fault) => !fault.includes("favicon"));
    report.check(faults.length === 0, `${way} ${path}: ${faults.join("; ")}`);
    const outside = log.asked.filter((url) => !url.startsWith(base) && !url.startsWith("data:"));
    report.check(outside.length === 0, `${way} ${path} asks for ${outside.join(", ")}`);
    const styled = await page.evaluate(() => getComputedStyle(document.body).margin !== "8px");
    report.check(styled, `${way} ${path}: its styles did not load`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    report.check(wide <= 360, `${way} ${path} is ${wide} pixels wide on a phone of 360`);
    // Each link is followed as a browser resolves it, not as a string.
    const links = await page.evaluate(() => [...document.links].map((a) => ({ href: a.href, text: a.textContent.trim().slice(0, 40) })));
    for (const { href, text } of links.filter(({ href }) => href.startsWith(base))) {
      const target = decodeURIComponent(href.slice(base.length)).split("#")[0];
      const there = all.includes(target) || statSync(join(folder, target), { throwIfNoEntry: false })?.isFile();
      report.check(there, `${way} ${path}: “${text}” leads to ${target}, which is not there`);
    }
  });
  for (const { page } of workers) await page.context().close();
}

// The chooser fits a small phone without scrolling.
{
  const { page } = await tab(phone);
  await page.goto(pathToFileURL(join(folder, "index.html")).href);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  report.check(height <= 640, `the chooser is ${height} pixels high on a phone of 640`);
  const title = await page.title();
  report.check(!/sex|work|right|migrant/i.test(title), `the title of the chooser is “${title}”, which is not neutral`);
  await page.context().close();
}

// A link to the same section of another language lands on that section, on its first screen.
{
  const { page } = await tab(phone);
  const guides = all.filter((path) => /^en\/[^/]+\/[^/]+\.html$/.test(path) && !/(index|print)\.html$/.test(path));
  let tried = 0;
  for (const path of guides.filter((_, index) => index % 7 === 0)) {
    const url = pathToFileURL(join(folder, path)).href;
    await page.goto(url);
    const links = await page.evaluate(() => [...document.querySelectorAll(".same-section a")].map((a) => ({ href: a.href, lang: a.lang })).filter(({ href }) => href.includes("#")).slice(0, 4));
    for (const { href, lang } of links) {
      tried += 1;
      await page.goto(url);
      await page.evaluate((target) => [...document.querySelectorAll(".same-section a")].find((a) => a.href === target).click(), href);
      await page.waitForURL(href);
      const id = decodeURIComponent(new URL(href).hash.slice(1));
      const landed = await page.evaluate((id) => ({ lang: document.documentElement.lang, top: document.getElementById(id)?.getBoundingClientRect().top }), id);
      report.check(landed.lang === lang, `${path}: the link to ${lang} leads to a page in ${landed.lang}`);
      const low = await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight - window.scrollY < 2);
      report.check(landed.top >= 0 && (landed.top < 200 || low), `${path}: the section ${id} in ${lang} is at ${landed.top} pixels`);
    }
  }
  report.check(tried > 0 || guides.length === 0, "no link to the same section in another language was found");
  await page.context().close();
}

// The exit is the first thing that a keyboard reaches, large enough for a thumb, and leaves the screen at once.
{
  const { page } = await tab(phone);
  for (const path of all.filter((path) => /^[a-z-]+\/index\.html$/.test(path))) {
    await page.goto(pathToFileURL(join(folder, path)).href);
    await page.keyboard.press("Tab");
    const focus = await page.evaluate(() => ({ href: document.activeElement.getAttribute("href"), box: document.activeElement.getBoundingClientRect() }));
    report.check(/exit\.html$/.test(focus.href ?? ""), `${path}: the first thing a keyboard reaches is ${focus.href}`);
    report.check(focus.box.height >= 44 && focus.box.width >= 44, `${path}: the exit is ${focus.box.width} × ${focus.box.height} pixels`);
    await page.evaluate(() => window.scrollTo(0, 5000));
    const top = await page.evaluate(() => document.activeElement.getBoundingClientRect().top);
    report.check(top >= 0 && top < 100, `${path}: the exit scrolls away to ${top}`);
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => (leave ? url.href === leave : url.href.endsWith("exit.html")));
    const words = await page.evaluate(() => document.body.innerText.trim().length);
    report.check(words < 200, `${path}: the exit page shows ${words} characters`);
  }
  await page.context().close();
}

// On paper nothing of the text is missing, and nothing of the navigation is there.
{
  const { page } = await tab({ javaScriptEnabled: false });
  for (const path of all.filter((path) => /^[a-z-]+\/[^/]+\/[^/]+\.html$/.test(path)).filter((_, index) => index % 17 === 0)) {
    await page.goto(pathToFileURL(join(folder, path)).href);
    const shown = () => page.evaluate(() => [...document.querySelectorAll("main p, main li, main td, main dd, main h2, main h3")].filter((e) => !e.closest("nav, .leave, .same-section, .same-page, .screen, .help, .choose, .count")).filter((e) => e.checkVisibility?.() ?? true).map((e) => e.textContent.trim()).filter(Boolean));
    await page.emulateMedia({ media: "screen" });
    const screen = await shown();
    await page.emulateMedia({ media: "print" });
    const paper = new Set(await shown());
    const lost = screen.filter((text) => !paper.has(text));
    report.check(lost.length === 0, `${path}: missing on paper: ${lost.slice(0, 2).join(" | ").slice(0, 200)}`);
    const bars = await page.evaluate(() => [...document.querySelectorAll("a.exit, .same-section, nav.languages")].filter((e) => e.checkVisibility?.() ?? true).length);
    report.check(bars === 0, `${path}: ${bars} pieces of navigation are printed`);
  }
  await page.context().close();
}

// Nothing moves while a page loads.
{
  const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
  await context.addInitScript(() => {
    window.shifts = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => (window.shifts += entry.value))).observe({ type: "layout-shift", buffered: true });
  });
  const page = await context.newPage();
  for (const path of all.filter((path) => !path.endsWith("exit.html")).filter((_, index) => index % 23 === 0)) {
    await page.goto(host.address + path);
    await page.waitForTimeout(50);
    const shifts = await page.evaluate(() => window.shifts);
    report.check(shifts === 0, `${path}: the layout shifts by ${shifts}`);
  }
  await context.close();
}

report.check(host.missing.filter((path) => !path.endsWith("favicon.ico")).length === 0, `the host was asked for ${host.missing.join(", ")}`);
host.close();
await browser.close();
rmSync(scratch, { recursive: true });
report.close();
