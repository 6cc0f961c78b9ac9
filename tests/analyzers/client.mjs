// Holds the reference client against what the compiler made: lines of JSON on standard input, the first with the
// published tables, then `{ id, stems }` for an analyzer and `{ input, tokens, query }` for each text that it reads.
import { createInterface } from "node:readline";
import { isDeepStrictEqual } from "node:util";

import { analyzer } from "../../examples/search/analyze.mjs";

let tables, analyze, id, read = 0;
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  const given = JSON.parse(line);
  if (!tables) tables = given;
  else if (given.id) analyze = analyzer(tables, (id = given.id), given.stems ?? undefined);
  else {
    read += 1;
    const made = analyze(given.input);
    for (const side of ["tokens", "query"]) {
      if (isDeepStrictEqual(given[side], made[side])) continue;
      const [expected, actual] = [given[side], made[side]].map(value => JSON.stringify(value));
      console.log(`${id} ${side} of ${JSON.stringify(given.input)}\n  compiler ${expected}\n  client   ${actual}`);
      process.exitCode = 1;
    }
  }
}
console.log(`read ${read}`);
