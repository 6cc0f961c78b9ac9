// node load.mjs SITE: how long the package takes to load the largest Chinese index, by the median of 15 runs.
import { createRequire } from "node:module";
import { published, text } from "./lib.mjs";

const MiniSearch = createRequire(new URL("../browser/package.json", import.meta.url))("minisearch");
const LONGEST = 100; // milliseconds
const [site] = process.argv.slice(2);
const get = published(site), manifest = get("manifest.json");
const indices = manifest.languages.filter(({ tag }) => tag.startsWith("zh"))
  .flatMap(({ guides }) => guides.map(({ minisearch_file }) => text(site, minisearch_file)));
const largest = indices.sort((a, b) => b.length - a.length)[0];

const times = Array.from({ length: 15 }, () => {
  const start = performance.now();
  MiniSearch.loadJSON(largest, { fields: manifest.fields });
  return performance.now() - start;
}).sort((a, b) => a - b);
const median = times[7];
console.log(`the largest Chinese index (${largest.length} characters) loads in ${median.toFixed(1)} ms (median; ${times[0].toFixed(1)} to ${times[14].toFixed(1)})`);
if (median > LONGEST) process.exitCode = 1;
