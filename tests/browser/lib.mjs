// What the browser checks share: one Chromium, a static server below a sub-path, the list of pages.
import { createServer } from "node:http";
import { readdirSync, readFileSync, statSync, existsSync } from "node:fs";
import { join, extname, normalize, sep } from "node:path";
import { chromium } from "playwright-core";

const CHROMIUM = process.env.CHROMIUM ?? ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
const TYPES = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".json": "application/json", ".xml": "application/xml", ".png": "image/png" };

/** Starts Chromium; nothing of it reaches the network. */
export function launch() {
  if (!CHROMIUM) throw new Error("no Chromium found: install the package `chromium` or set CHROMIUM");
  return chromium.launch({
    executablePath: CHROMIUM,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
}

/** Paths of all pages below a folder, in order: HTML, and the XHTML of a book that was unpacked. */
export function pages(folder) {
  return readdirSync(folder, { recursive: true })
    .map((path) => String(path).split(sep).join("/"))
    .filter((path) => /\.x?html$/.test(path))
    .sort();
}

/** Serves a folder below a sub-path on loopback, as a plain static host would; 404.html for what is missing. */
export async function serve(folder, prefix = "/a/b/") {
  const missing = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    const file = path.startsWith(prefix) ? normalize(join(folder, path.slice(prefix.length))) : null;
    const found = file?.startsWith(folder) && existsSync(file) && statSync(file).isFile();
    if (!found) missing.push(path);
    response.writeHead(found ? 200 : 404, { "content-type": TYPES[extname(found ? file : ".html")] ?? "application/octet-stream" });
    response.end(found ? readFileSync(file) : readFileSync(join(folder, "404.html")));
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return { address: `http://127.0.0.1:${server.address().port}${prefix}`, missing, close: () => server.close() };
}

/** Runs a task for each item, a few at a time, in order of starting. */
export async function each(items, width, task) {
  const queue = [...items.entries()];
  await Promise.all(
    Array.from({ length: width }, async (_, worker) => {
      for (let next = queue.shift(); next; next = queue.shift()) await task(next[1], worker, next[0]);
    }),
  );
}

/** Collects findings and prints a closing line that says how many checks were made. */
export class Report {
  constructor(name) {
    Object.assign(this, { name, checks: 0, faults: [] });
  }
  check(good, message) {
    this.checks += 1;
    if (!good) this.faults.push(message);
  }
  close() {
    for (const fault of this.faults.slice(0, 60)) console.error(`${this.name}: ${fault}`);
    console.log(`${this.name}: ${this.checks - this.faults.length} passed, ${this.faults.length} failed`);
    if (this.faults.length > 0 || this.checks === 0) process.exitCode = 1;
  }
}
