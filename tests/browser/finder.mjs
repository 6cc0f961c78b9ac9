// The finder and the term index with scripts off, on file://: node finder.mjs DIST.
// What is shown for a choice must equal what the classes of the page say, computed here apart.
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { launch, pages, Report } from "./lib.mjs";

const CHOICES = 200; // random choices of boxes and terms, over all languages
const FRAGMENTS = 60; // links with a text fragment that are followed, over all languages
const dist = resolve(process.argv[2] ?? "dist");
const all = pages(dist);
const finders = all.filter((path) => /^[a-z-]+\/search\/index\.html$/.test(path));
const indices = all.filter((path) => /^[a-z-]+\/terms\/[a-z0-9-]+\.html$/.test(path));
const report = new Report("finder");
const browser = await launch();
const url = (path, folder = dist) => pathToFileURL(join(folder, path)).href;
report.check(finders.length > 0, "there is no finder");

/** Random numbers that are the same on every machine (mulberry32). */
function random(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
const next = random(20261122);
const below = (n) => Math.floor(next() * n);
const some = (list, most) => Array.from({ length: below(most + 1) }, () => list[below(list.length)]).filter(Boolean);

async function open(options) {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 }, javaScriptEnabled: false, ...options });
  const page = await context.newPage();
  return { context, page, tools: await context.newCDPSession(page) };
}

/** The page as data: what can be chosen, and of each passage what it says it is about. */
const read = (page) => page.evaluate(() => {
  const ids = (selector) => [...document.querySelectorAll(selector)].map((box) => box.id);
  const options = (selector) => [...(document.querySelector(selector)?.options ?? [])].map((o) => ({ value: o.value, label: o.label })).filter((o) => o.value);
  const own = (element, layer) => [...element.closest(`.${layer}`).classList].filter((name) => name !== layer);
  return {
    topics: ids("#_topics input"),
    guides: ids("#_guides input"),
    audience: ids("#_audience input"),
    terms: options("#_term"),
    typed: options("#_typed"),
    passages: [...document.querySelectorAll(".found li")].map((li) => ({ href: li.querySelector("a").href, topics: own(li, "t"), guides: own(li, "g"), audience: own(li, "a"), terms: [...li.classList] })),
  };
});

/** What a choice should show: “or” in one question, “and” between questions. */
function oracle(data, choice) {
  const fits = (chosen, own) => chosen.length === 0 || chosen.some((one) => own.includes(one));
  return data.passages.filter((p) => ["topics", "guides", "audience", "terms"].every((question) => fits(choice[question], p[question])));
}

const choose = (page, choice) => page.evaluate((choice) => {
  document.querySelector("form").reset();
  for (const id of [...choice.topics, ...choice.guides, ...choice.audience]) document.getElementById(id).checked = true;
  if (choice.term) document.querySelector("#_term").value = choice.term;
  if (choice.type) document.querySelector("#_typed").value = choice.type;
}, choice);

const shown = (page) => page.evaluate(() => ({
  passages: [...document.querySelectorAll(".found li")].filter((li) => li.checkVisibility()).map((li) => li.querySelector("a").href),
  // A heading stands where a passage of its own stands, and nowhere else.
  loose: [...document.querySelectorAll(".found .w")].filter((w) => w.checkVisibility() !== [...w.querySelectorAll("li")].some((li) => li.checkVisibility())).length,
}));

/** The number as assistive technology hears it: style makes it, so no element holds it. */
async function counted(tools) {
  const { root } = await tools.send("DOM.getDocument", { depth: 0 });
  const { nodeId } = await tools.send("DOM.querySelector", { nodeId: root.nodeId, selector: ".count b" });
  const { nodes } = await tools.send("Accessibility.queryAXTree", { nodeId });
  return nodes.find((node) => node.role?.value === "StaticText")?.name?.value;
}

// For random choices exactly the right passages stand there, and their number.
for (const [index, path] of finders.entries()) {
  const { context, page, tools } = await open();
  await page.goto(url(path));
  const data = await read(page);
  const whole = await shown(page);
  report.check(whole.passages.length === data.passages.length && data.passages.length > 0, `${path}: without a choice ${whole.passages.length} of ${data.passages.length} passages are shown`);
  const rounds = Math.floor(CHOICES / finders.length) + (index < CHOICES % finders.length ? 1 : 0);
  for (let round = 0; round < rounds; round += 1) {
    const choice = { topics: some(data.topics, 3), guides: some(data.guides, 3), audience: some(data.audience, 2) };
    choice.term = next() < 0.5 ? some(data.terms, 1)[0]?.value : undefined;
    choice.type = next() < 0.3 ? some(data.typed, 1)[0]?.value : undefined;
    choice.terms = [choice.term, choice.type].filter(Boolean);
    await choose(page, choice);
    const wanted = oracle(data, choice).map((p) => p.href);
    const found = await shown(page);
    const told = JSON.stringify(choice);
    report.check(JSON.stringify(found.passages) === JSON.stringify(wanted), `${path} ${told}: ${found.passages.length} passages instead of ${wanted.length}`);
    report.check(found.loose === 0, `${path} ${told}: ${found.loose} headings without passages`);
    const number = await counted(tools);
    const none = wanted.length === 0;
    report.check(none ? !/^\d*$/.test(number ?? "") : number === String(wanted.length), `${path} ${told}: the count says ${number} and not ${wanted.length}`);
  }
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  report.check(wide <= 360, `${path} is ${wide} pixels wide`);
  await context.close();
}

// Typing the first letters picks a term, in letters or by romanisation; what is chosen is shown.
for (const path of finders) {
  const { context, page } = await open();
  await page.goto(url(path));
  const data = await read(page);
  const lists = [["#_term", "terms"], ["#_typed", "typed"]].filter(([, list]) => data[list].length > 0);
  for (const [selector, list] of lists) {
    const plain = data[list].filter(({ label }) => /^[a-z]{3,}/i.test(label));
    for (const { label } of [plain[0], plain[Math.floor(plain.length / 2)], plain.at(-1)].filter(Boolean)) {
      const typed = label.match(/^[a-z]+/i)[0].toLowerCase();
      const wanted = data[list].find((o) => o.label.toLowerCase().startsWith(typed));
      await page.reload();
      await page.focus(selector);
      await page.keyboard.type(typed);
      const value = await page.evaluate((selector) => document.querySelector(selector).value, selector);
      report.check(value === wanted.value, `${path}: typing “${typed}” picks ${value} and not “${wanted.label}”`);
      const terms = oracle(data, { topics: [], guides: [], audience: [], terms: [wanted.value] });
      const found = await shown(page);
      report.check(found.passages.length === terms.length && terms.length > 0, `${path}: “${wanted.label}” shows ${found.passages.length} passages and not ${terms.length}`);
    }
    report.check(plain.length > 0 || !/^(en|vi)\//.test(path), `${path}: no term could be typed in ${selector}`);
  }
  const chinese = /^zh-/.test(path) && data.terms.length > 0;
  report.check(!chinese || data.typed.length === data.terms.length, `${path}: ${data.typed.length} of ${data.terms.length} terms can be typed`);
  await context.close();
}

// With the keyboard alone: a box is ticked, hidden passages are passed over, and all is cleared.
for (const path of finders) {
  const { context, page } = await open();
  await page.goto(url(path));
  const data = await read(page);
  const box = data.guides[0];
  await page.focus(`#${box}`);
  await page.keyboard.press("Space");
  const wanted = oracle(data, { topics: [], guides: [box], audience: [], terms: [] });
  report.check((await shown(page)).passages.length === wanted.length, `${path}: the space bar does not tick a box`);
  await page.focus("button[type=reset]");
  await page.keyboard.press("Tab");
  const focus = await page.evaluate(() => document.activeElement.href);
  report.check(focus === wanted[0]?.href, `${path}: after the choices the keyboard reaches ${focus}`);
  await page.focus("button[type=reset]");
  await page.keyboard.press("Enter");
  report.check((await shown(page)).passages.length === data.passages.length, `${path}: the choices are not cleared`);
  report.check(page.url() === url(path), `${path}: the form was sent to ${page.url()}`);
  const small = await page.evaluate(() => [...document.querySelectorAll("select, button, fieldset label")].map((e) => e.getBoundingClientRect()).filter((box) => box.height < 40).length);
  report.check(small === 0, `${path}: ${small} choices are too small for a thumb`);
  await context.close();
}

// Where style cannot choose, the list is whole, and nothing pretends that it could be narrowed.
{
  const scratch = mkdtempSync(join(tmpdir(), "monarch-"));
  cpSync(dist, scratch, { recursive: true });
  for (const name of readdirSync(join(scratch, "assets")).filter((name) => name.startsWith("finder-"))) {
    const file = join(scratch, "assets", name);
    writeFileSync(file, readFileSync(file, "utf8").replaceAll("selector(:has(*))", "selector(:unknown(*))"));
  }
  const { context, page } = await open();
  await page.goto(url(finders[0], scratch));
  const seen = await page.evaluate(() => Object.fromEntries([".choose", ".count", ".plain"].map((name) => [name, document.querySelector(name).checkVisibility()])));
  report.check(!seen[".choose"] && !seen[".count"] && seen[".plain"], `an old browser is shown ${JSON.stringify(seen)}`);
  const left = await page.evaluate(() => [...document.querySelectorAll(".found li")].filter((li) => !li.checkVisibility()).length);
  report.check(left === 0, `an old browser misses ${left} passages`);
  await context.close();
  rmSync(scratch, { recursive: true });
}

// A text fragment marks the words in their section. It is followed without its id here: with it, a
// browser that finds nothing would land on the section all the same.
{
  const links = indices.flatMap((path) => [...readFileSync(join(dist, path), "utf8").matchAll(/href="?([^"\s>]+#[^"\s>]+:~:text=[^"\s>]+)/g)].map(([, href]) => ({ path, href })));
  const { context, page } = await open({ viewport: { width: 360, height: 240 } });
  let middle = 0;
  const picked = Array.from({ length: Math.min(FRAGMENTS, links.length) }, (_, n) => links[Math.floor((n * links.length) / Math.min(FRAGMENTS, links.length))]);
  for (const { path, href } of picked) {
    await page.goto(url(path));
    await page.evaluate((href) => {
      const link = [...document.links].find((a) => a.getAttribute("href") === href);
      link.setAttribute("href", href.replace(/#[^:]*:~:/, "#:~:"));
      link.id = "_tried";
    }, href);
    await page.click("#_tried");
    await page.waitForURL((at) => at.href.split("#")[0] === new URL(href, url(path)).href.split("#")[0]);
    await page.waitForLoadState("load");
    const id = decodeURIComponent(href.split("#")[1].split(":~:")[0]);
    const place = await page.evaluate(async (id) => {
      const section = document.getElementById(id)?.getBoundingClientRect();
      const end = document.documentElement.scrollHeight - window.innerHeight - window.scrollY < 2;
      return { top: section?.top, bottom: section?.bottom, height: window.innerHeight, y: window.scrollY, end };
    }, id);
    const holds = place.top < place.height && place.bottom > 0 && (place.y > 0 || place.top >= 0);
    report.check(holds, `${path}: ${decodeURIComponent(href)} lands at ${JSON.stringify(place)}`);
    middle += place.top <= place.height / 2 && place.bottom >= place.height / 2 ? 1 : 0;
  }
  // A page that is shorter than a screen cannot bring anything there.
  report.check(picked.length < 10 || middle >= picked.length * 0.8, `only ${middle} of ${picked.length} fragments bring their section to the middle`);
  // And as it stands, with the id first, the section is on the screen.
  for (const { path, href } of picked.slice(0, 10)) {
    await page.goto(url(path));
    await page.evaluate((href) => ([...document.links].find((a) => a.getAttribute("href") === href).id = "_tried"), href);
    await page.click("#_tried");
    await page.waitForLoadState("load");
    const id = decodeURIComponent(href.split("#")[1].split(":~:")[0]);
    const seen = await page.evaluate((id) => document.getElementById(id).getBoundingClientRect(), id);
    report.check(seen.top < 240 && seen.bottom > 0, `${path}: ${href} leaves the section at ${seen.top}`);
  }
  await context.close();
}

await browser.close();
report.close();
