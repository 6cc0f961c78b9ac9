// node client.mjs SITE ANSWERS: the reference client in examples/search gives the ids, the order and the scores that
// `monarch search --json` gave, of which ANSWERS is a list, each with the guide that was asked for.
import { readFileSync } from "node:fs";
import { open } from "../../examples/search/search.mjs";
import { Report, published } from "./lib.mjs";

const [site, answers] = process.argv.slice(2);
const get = published(site);
const report = new Report("reference client");
const opened = new Map();

for (const { language, guide, query, results } of JSON.parse(readFileSync(answers, "utf8"))) {
  const key = `${language} ${guide}`;
  if (!opened.has(key)) opened.set(key, await open(async (path) => get(path), language, guide ?? undefined));
  const own = opened.get(key).search(query).slice(0, 20).map(({ id, score, every }) => [id, score, every]);
  const wanted = results.map(({ id, score, all }) => [id, score, all]);
  report.check(JSON.stringify(own) === JSON.stringify(wanted),
    () => `${key} ${query}:\n  ${JSON.stringify(own.slice(0, 4))}\n  not\n  ${JSON.stringify(wanted.slice(0, 4))}`);
}
report.close();
