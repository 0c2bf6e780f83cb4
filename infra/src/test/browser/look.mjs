// Opens pages in a real Firefox, one after the other, and asks each the same. Reads JSON from standard input:
//   firefox  path of the program             addresses  of the pages
//   width    of the window, in CSS pixels    question   an expression; its value must be plain JSON
// Prints the answers as one JSON array.
import { text } from "node:stream/consumers";
import puppeteer from "puppeteer-core";

const { firefox, addresses, width, question } = JSON.parse(await text(process.stdin));
const browser = await puppeteer.launch({ browser: "firefox", executablePath: firefox, headless: true });
try {
  const page = await browser.newPage();
  await page.setViewport({ width, height: 640 });
  const answers = [];
  for (const address of addresses) {
    await page.goto(address);
    answers.push(await page.evaluate(question));
  }
  console.log(JSON.stringify(answers));
} finally {
  await browser.close();
}
