// node minisearch.mjs SITE QUERIES: every published index for MiniSearch, loaded by the package, answers every query
// as one that the package made itself from documents.json does: the same ids, the same scores to the last bit.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { analyzer } from "../../examples/search/analyze.mjs";
import { Report, published, text } from "./lib.mjs";

// The package lies with those of the browser checks.
const MiniSearch = createRequire(new URL("../browser/package.json", import.meta.url))("minisearch");
const [site, queries] = process.argv.slice(2);
const [get, asked] = [published(site), JSON.parse(readFileSync(queries, "utf8"))];
const report = new Report("MiniSearch");
const manifest = get("manifest.json"), tables = get("analyzers.json");

for (const language of manifest.languages) {
  const cut = analyzer(tables, language.analyzer.id, language.stems_file && get(language.stems_file));
  const options = {
    fields: manifest.fields,
    storeFields: ["url", "title", "heading"],
    tokenize: (words) => cut(words).tokens.map((token) => token.text),
    processTerm: (term) => term,
  };
  const { documents } = get(language.documents_file);
  for (const guide of language.guides) {
    const loaded = MiniSearch.loadJSON(text(site, guide.minisearch_file), options);
    const native = new MiniSearch(options);
    native.addAll(documents.filter((document) => document.guide === guide.id));
    report.check(loaded.documentCount === guide.documents && native.documentCount === guide.documents,
      () => `${language.tag} ${guide.id}: ${loaded.documentCount} documents, not ${guide.documents}`);
    report.check(loaded.termCount === native.termCount,
      () => `${language.tag} ${guide.id}: ${loaded.termCount} terms, natively ${native.termCount}`);
    for (const query of asked[language.tag] ?? []) {
      // As formats.md has it, for clients that ask by groups.
      const groups = (combineWith) => [{
        combineWith,
        queries: cut(query).query.map((group) => ({ combineWith: "OR", queries: group.alternatives.map(({ token }) => token) })),
      }, { tokenize: (token) => [token], boost: { title: 2, heading: 4, also: 3 } }];
      const prefix = [query, { combineWith: "AND", prefix: true }];
      for (const ask of [[query], [query, { combineWith: "AND" }], prefix, groups("AND"), groups("OR")]) {
        // A prefix stands for many terms, whose scores are added in the order in which the index has them. That order
        // is free (ours is quick to load), and with it the last bit of the sum.
        const exact = (score) => (ask === prefix ? Number(score.toPrecision(12)) : score);
        const [published, own] = [loaded, native].map((index) =>
          index.search(...ask).map(({ id, score, url, heading }) => [id, exact(score), url, heading]));
        // So is the order of documents with equal scores.
        for (const list of [published, own]) list.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
        report.check(JSON.stringify(published) === JSON.stringify(own),
          () => `${language.tag} ${guide.id} ${query}: ${JSON.stringify(published.slice(0, 3))} not ${JSON.stringify(own.slice(0, 3))}`);
      }
    }
  }
}
report.close();
