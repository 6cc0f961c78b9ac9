// The browser's own print of pages: `node print.mjs IN.html OUT.pdf [IN.html OUT.pdf …]`, on Letter.
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { launch } from "./lib.mjs";

const browser = await launch();
const page = await browser.newPage({ javaScriptEnabled: false });
for (let index = 2; index + 1 < process.argv.length; index += 2) {
  await page.goto(pathToFileURL(resolve(process.argv[index])).href);
  await page.pdf({ path: process.argv[index + 1], format: "Letter", tagged: true, outline: true });
}
await browser.close();
