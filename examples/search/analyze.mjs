// Reference client of search/v1, the analysis: what analyzers.md says, in plain JavaScript for browsers and Node.
// `analyzer(tables, id, stems)` takes analyzers.json, the analyzer that the manifest names for a language and, for
// French and Arabic, that language's stems.json. It returns text => ({ tokens, query }).

const WORD = String.raw`(?:(?![\p{sc=Han}\p{sc=Hangul}\p{sc=Thai}])[\p{L}\p{M}\p{N}])`; // of any other script
const THAI = String.raw`\p{sc=Thai}(?:[ \t\n\r]*\p{sc=Thai})*`, DIGITS = `[0-9]+(?!'?${WORD})`;
const CHAIN = String.raw`${DIGITS}(?:[-.,/:()+\u2010-\u2015\u2212 \t\n\r]{1,3}${DIGITS})*`;
const RUNS = new RegExp(String.raw`(?<han>\p{sc=Han}(?:[ \t\n\r]+\p{sc=Han}(?!\p{sc=Han}))+|\p{sc=Han}+)|`
  + String.raw`(?<hangul>\p{sc=Hangul}+)|(?<thai>${THAI})|(?<chain>${CHAIN})|(?<word>${WORD}+(?:'${WORD}+)*)`, "gu");
const UNSEEN = /[\xad\u034f\u061c\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff]/g;
const MARKS = /[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc]/g;

export function analyzer(tables, id, stems = {}) {
  const { near, loose } = tables.weights, { words, small } = tables.analyzers[id];
  const map = object => new Map(Object.entries(object)), particles = map(tables.particles), known = map(stems);
  const simplified = new Map(tables.traditional.match(/../gu).map(pair => [...pair])), letters = map(tables.letters);
  const elided = RegExp(`^(${tables.elided.join("|")})'`);
  const swap = (text, table) => [...text].map(c => table.get(c) ?? c).join("");
  const fold = text => swap(text.replace(UNSEEN, "").normalize("NFKC").toUpperCase().toLowerCase().normalize("NFKC")
    .replace(/[٠-٩۰-۹๐-๙]/g, d => d.charCodeAt() - (d < "۰" ? 0x660 : d < "๐" ? 0x6f0 : 0xe50))
    .replace(/[‘’ʼ′`]/g, "'").replaceAll("ð", "đ").replaceAll("ς", "σ"), simplified);
  const whole = word => word.replace(/'s$/, "").replace(/'/g, "");
  const bare = word => swap(whole(word).normalize("NFD").replace(MARKS, ""), letters).normalize("NFC");
  const toned = word => word.normalize("NFD") // the tone on the first of two vowels: hoà as hòa
    .replace(/([ou])([aey])([\u0300\u0301\u0303\u0309\u0323])$/, "$1$3$2").normalize("NFC");
  const forms = { // of a word, with their weights, the closest first
    plain: word => [[bare(word), 1]],
    english: word => [[english(bare(word), tables.english), 1]],
    french: word => [bare(word.replace(elided, ""))].map(word => [known.get(word) ?? word, 1]),
    arabic: word => [[bare(word), 1], known.has(bare(word)) ? ["=" + known.get(bare(word)), near] : [""]],
    vietnamese: word => [[toned(whole(word)), 1], ["~" + bare(word), loose]],
  }[words];

  const isSmall = term => [term, ...term.match(/\p{sc=Han}/gu) ?? []].some(part => small.includes(part));
  const isParticle = (ending, before) => { // before: the character before it, if the run has one
    const after = particles.get(ending), last = /[가-힣]/.test(before) ? (before.charCodeAt() - 0xac00) % 28 : NaN;
    if (!after || !before || after === "any") return Boolean(after);
    return after === "consonant" ? last > 0 : last === 0 || (after === "open" && last === 8);
  };
  const strip = (word, leaves) => { // how many syllables are left without particles, the longest off first
    const end = [4, 3, 2, 1].map(n => word.length - n)
      .find(at => at >= leaves(word.length - at) && isParticle(word.slice(at), word[at - 1]));
    return end === undefined ? word.length : strip(word.slice(0, end), leaves);
  };
  const stem = word => strip(word, particle => (particle === 1 ? 2 : 1));
  return text => {
    const folded = fold(text), tokens = [], query = [];
    let position = 0, end = -1, korean = ""; // where the last run ended, and the Korean word in it
    const put = (offset, text) => tokens.push({ text, position: position + offset });
    const ask = (offset, ...any) => query.push({ position: position + offset, // less of all where the first is small
      alternatives: any.map(([token, weight]) => ({ token, weight: isSmall(any[0][0]) ? weight * loose : weight })) });
    const grams = (run, lengths) => { // every length goes into the index, the longest that fits is asked for
      const longest = Math.min(lengths.at(-1), run.length);
      run.forEach((_, at) => lengths.filter(n => at + n <= run.length).forEach(n => {
        put(at, run.slice(at, at + n).join(""));
        if (n === longest) ask(at, [run.slice(at, at + n).join(""), 1]);
      }));
      return run.length;
    };
    const cut = { // each says how many positions its run takes
      han: run => grams([...run.replace(/\s/g, "")], [1, 2]),
      thai(run) {
        const alike = run.replace(/\s/g, "").replace(/\u0e4d([\u0e48-\u0e4b]+)/g, "$1\u0e4d").replace(/เเ/g, "แ");
        return grams([...alike], alike.length > 1 ? [2, 3] : [1]);
      },
      hangul(word, start) {
        if (end === start && strip(word, () => 0) === 0) return 0;
        const n = stem(word), one = n === 1 || (n === 2 && isParticle(word[1], word[0]));
        for (let i = 0; i + 1 < word.length; i++) put(Math.min(i, n - 1), word.slice(i, i + 2));
        if (one) put(0, word[0]);
        const before = korean && /^[ \t\n\r]+$/.test(folded.slice(end, start)) && stem(korean) === korean.length;
        const after = n === word.length && folded.slice(start + n).match(/^[ \t\n\r]+(\p{sc=Hangul})/u);
        const pairs = [before && korean.at(-1) + word[0], after && word.at(-1) + after[1]];
        if (after) put(n - 1, pairs[1]);
        if (n === 1) ask(0, [word[0], 1], ...pairs.filter(Boolean).map(pair => [pair, near]));
        else if (one) ask(0, [word.slice(0, 2), 1], [word[0], loose]);
        else for (let i = 0; i + 1 < n; i++) ask(i, [word.slice(i, i + 2), 1]);
        korean = word;
        return n;
      },
      chain(run) {
        const parts = run.match(/[0-9]+/g), joins = parts => parts.map((_, i) => parts.slice(0, i + 1).join(""));
        const tights = run.split(/[^0-9]*\s[^0-9]*/).map(tight => joins(tight.match(/[0-9]+/g)));
        const joined = tights.flatMap(tight => tight.slice(1).filter(digits => digits.length <= 24));
        const phones = parts.flatMap((_, i) => joins(parts.slice(i, i + 11)).map(telephone));
        for (const digits of new Set([...parts, ...joined, ...phones].filter(Boolean))) put(0, digits);
        const asked = telephone(parts.join("")) ? [[parts.join("")]] : tights;
        for (const [whole, ...shorter] of asked.map(tight => tight.toReversed()))
          if (telephone(whole)) ask(0, [telephone(whole), 1]);
          else ask(0, [whole, 1], ...shorter.filter(digits => digits.length > 2).map(digits => [digits, loose]));
        return 1;
      },
      word(run) {
        const found = forms(run).filter(([form]) => /[^~=]/.test(form));
        for (const [form] of found) put(0, form);
        return found.length ? ask(0, ...found) && 1 : 0;
      },
    };
    for (const { index, 0: run, groups } of folded.matchAll(RUNS)) {
      position += cut[Object.keys(groups).find(kind => groups[kind])](run, index);
      [end, korean] = [index + run.length, groups.hangul ? korean : ""];
    }
    return { tokens, query };
  };
}

const telephone = digits => /^1?([0-9]{10})$/.exec(digits)?.[1]; // a North American number without the 1 in front

// Snowball English (Porter 2), for words of a to z; the endings and the words that follow no rule are in the tables.
const SHORT = /([^aeiouy][aeiouy][^aeiouywxY]|^[aeiouy][^aeiouy])$/, DOUBLE = /(bb|dd|ff|gg|mm|nn|pp|rr|tt)$/;
function english(word, { whole, kept, steps }) {
  if (Object.hasOwn(whole, word) || !/^[a-z]{3,}$/.test(word)) return whole[word] ?? word;
  let w = word.replace(/^y/, "Y").replace(/([aeiouy])y/g, "$1Y");
  const start = from => from + (w.slice(from).match(/^.*?[aeiouy][^aeiouy]/) ?? [w.slice(from)])[0].length;
  const one = w.match(/^(gener|commun|arsen)/)?.[0].length ?? start(0), two = start(one);
  if (/(sses|ied|ies)$/.test(w)) w = w.slice(0, w.length > 4 || w === "sses" ? -2 : -1);
  else if (/[aeiouy].+s$/.test(w) && !/[us]s$/.test(w)) w = w.slice(0, -1);
  if (kept.includes(w)) return w;
  const [past] = w.match(/(eed|ed|ing)(ly)?$/) ?? [""], base = w.slice(0, w.length - past.length);
  if (past.startsWith("eed")) w = base.length >= one ? base + "ee" : w;
  else if (past && /[aeiouy]/.test(base)) {
    w = DOUBLE.test(base) ? base.slice(0, -1) : base;
    if (/(at|bl|iz)$/.test(base) || (w === base && base.length === one && SHORT.test(base))) w += "e";
  }
  w = w.replace(/(?<=.[^aeiouy])[yY]$/, "i");
  for (const rules of steps) { // [ending, what it becomes, its region, what has to stand before it]
    const [ending, becomes, region, before] = rules.find(([ending]) => w.endsWith(ending)) ?? [""];
    const rest = w.slice(0, w.length - ending.length), inside = rest.length >= (region === 1 ? one : two);
    if (ending && inside && (!before || before.includes(rest.at(-1)))) w = rest + becomes;
  }
  const rest = w.slice(0, -1);
  if (w.endsWith("e") && (rest.length >= two || (rest.length >= one && !SHORT.test(rest)))) w = rest;
  else if (w.endsWith("ll") && rest.length >= two) w = rest;
  return w.toLowerCase();
}
