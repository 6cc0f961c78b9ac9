// Reference client of search/v1, the ranking: what formats.md says, in plain JavaScript for browsers and Node.
// `open(get, tag)` takes a function that gives the parsed JSON of a file of search/v1, such as
// path => fetch(base + path).then(answer => answer.json()), and a language. It returns what searches that language.
import { analyzer } from "./analyze.mjs";

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const numbers = text => (text.match(/[g-z0-9+/]*[A-Za-f]/g) ?? [])
  .map(run => [...run].reduceRight((number, digit) => number * 32 + (DIGITS.indexOf(digit) & 31), 0));

function postings({ terms }, { token, weight }) { // where a token stands: positions by document of the part
  const [frequency, ...rest] = Object.hasOwn(terms, token) ? numbers(terms[token]) : [0], documents = new Map();
  for (let at = 0, document = 0; at < rest.length; ) {
    const step = rest[at++], count = step & 1 ? rest[at++] + 2 : 1;
    let position = 0;
    documents.set(document += step >> 1, rest.slice(at, at += count).map(next => position += next));
  }
  return { weight, frequency, documents };
}

export async function open(get, tag, guide) {
  const manifest = await get("manifest.json"), { k1, phrase, boost, length } = manifest.ranking;
  const about = manifest.languages.find(language => language.tag === tag), width = manifest.fields.length;
  const guides = about.guides.filter(({ id }) => !guide || id === guide).map(({ index_file }) => index_file);
  const [tables, stems, { documents }, ...parts] = await Promise.all(
    ["analyzers.json", about.stems_file, about.documents_file, ...guides].map(path => path && get(path)));
  const cut = analyzer(tables, about.analyzer.id, stems);

  const score = (part, groups) => { // every document of a part that holds anything
    const { documents: all, lengths: sums } = part.collection, lengths = numbers(part.lengths), found = new Map();
    const read = groups.map(({ alternatives }) => alternatives.map(alternative => postings(part, alternative)));
    const light = groups.map(({ alternatives: [heaviest] }) => heaviest.weight < 1); // asks for a small word
    const required = read.map((group, n) => !light[n] && !group.some(({ frequency }) => frequency * 4 > all));
    const worth = (document, positions, { weight, frequency }) => {
      let start = 0, tf = 0;
      lengths.slice(document * width, (document + 1) * width).forEach((own, field) => {
        const count = positions.filter(position => position >= start && position <= start + own).length;
        if (count) tf += (boost[field] * count) / (1 - length[field] + length[field] * (own / (sums[field] / all)));
        start += own + 1;
      });
      return weight * Math.log(1 + (all - frequency + 0.5) / (frequency + 0.5)) * ((tf * (k1 + 1)) / (tf + k1));
    };
    read.forEach((group, n) => group.forEach(each => each.documents.forEach((positions, document) => {
      if (!found.has(document)) found.set(document, groups.map(() => 0));
      found.get(document)[n] = Math.max(found.get(document)[n], worth(document, positions, each));
    })));
    const places = (document, n) => read[n].flatMap(each => each.documents.get(document) ?? []);
    const near = (document, n, step) => places(document, n).some(at => places(document, n + 1).includes(at + step));
    return [...found].map(([document, scores]) => {
      const pairs = groups.slice(1).filter((group, n) => near(document, n, group.position - groups[n].position)).length;
      const sum = scores.reduce((a, b) => a + b, 0) * (1 + phrase * (pairs / Math.max(1, groups.length - 1)));
      const every = scores.every((own, n) => own > 0 || !(required[n] || !required.includes(true)));
      return { ...documents[part.first + document], number: part.first + document, every, score: Math.round(sum * 1e6) / 1e6 };
    });
  };
  return { about, search(text) {
    const found = parts.flatMap(part => score(part, cut(text).query)), seen = new Set();
    found.sort((a, b) => b.every - a.every || b.score - a.score || a.number - b.number);
    for (const one of found) { // the best document of each page before second ones
      const page = `${one.every} ${one.kind === "section" ? one.url.split("#")[0] : one.id}`;
      one.turn = seen.has(page) - 2 * one.every;
      seen.add(page);
    }
    return found.sort((a, b) => a.turn - b.turn);
  } };
}
