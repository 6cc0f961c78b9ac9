// What the checks of the indices share: files of a built site, its languages, and the queries to ask.
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Gives parsed JSON of search/v1 of a site, each file once. */
export function published(site) {
  const known = new Map();
  return (path) => {
    if (!known.has(path)) known.set(path, JSON.parse(readFileSync(join(site, "search/v1", path), "utf8")));
    return known.get(path);
  };
}

/** The text of a file of search/v1. */
export const text = (site, path) => readFileSync(join(site, "search/v1", path), "utf8");

/** Counts checks, and fails the run when one fails or none was made. */
export class Report {
  constructor(name) {
    Object.assign(this, { name, checks: 0, faults: [] });
  }
  check(good, message) {
    this.checks += 1;
    if (!good) this.faults.push(message());
  }
  close() {
    for (const fault of this.faults.slice(0, 20)) console.error(`${this.name}: ${fault}`);
    console.log(`${this.name}: ${this.checks - this.faults.length} passed, ${this.faults.length} failed`);
    if (this.faults.length > 0 || this.checks === 0) process.exitCode = 1;
  }
}
