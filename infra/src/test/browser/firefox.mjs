// Drives a real Firefox with a profile of its own, kills it, and starts it again as its owner would. Reads JSON from standard input:
//   firefox  path of the program             profile  folder of the profile
//   portal   address without a path          report   what is typed
//   leak     true: instead of the portal, a page that keeps what is typed, to show that it would be found
//   words    question: label of the question that takes text; start, skip, next, sendNow, code, send, open, write: names of buttons and of the choice
// Prints the code. Each step waits for what it needs and fails after a minute.
import { once } from "node:events";
import { copyFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout } from "node:timers/promises";
import puppeteer from "puppeteer-core";

const PATIENCE = 60_000;
/** What somebody's own Firefox does and an automated one does not: keep history and forms, write the session down often, restore it after a crash. */
const AS_AT_HOME = {
  "remote.prefs.recommended": false,
  "browser.sessionstore.resume_from_crash": true,
  "browser.sessionstore.interval": 1000,
  "browser.sessionstore.max_resumed_crashes": 3,
  "browser.sessionstore.restore_on_demand": false,
  "browser.startup.page": 3,
  "browser.startup.couldRestoreSession.count": 2,
  "browser.formfill.enable": true,
  "places.history.enabled": true,
  "signon.rememberSignons": true,
  "browser.cache.disk.enable": true,
  "toolkit.startup.max_resumed_crashes": 3,
};

const task = JSON.parse(await text(process.stdin));
const closeServer = task.leak ? await serveLeak() : () => undefined;
const first = await start();
const page = await first.newPage();
await (task.leak ? leak(page) : tell(page));
await savedAfter(first, Date.now());
await kill(first);
const second = await start();
// The last session is restored beside the tab that the automation opens.
await until(async () => (await second.pages()).some((tab) => tab.url().startsWith(task.portal)), "Firefox did not restore its session");
await second.close();
closeServer();

function start() {
  return puppeteer.launch({
    browser: "firefox", executablePath: task.firefox, userDataDir: task.profile, headless: true, timeout: PATIENCE, protocolTimeout: PATIENCE,
    extraPrefsFirefox: AS_AT_HOME, handleSIGTERM: false,
  });
}

async function kill(browser) {
  const process = browser.process();
  const ended = once(process, "exit");
  process.kill("SIGKILL");
  await ended;
}

/** Until Firefox has written its session down after this moment. A tab that opens and goes makes it do so. */
async function savedAfter(browser, moment) {
  const blank = await browser.newPage();
  await blank.goto("about:blank");
  await blank.close();
  await until(async () => (await stat(session()).then((found) => found.mtimeMs, () => 0)) > moment, "Firefox did not write its session down");
}

function session() {
  return join(task.profile, "sessionstore-backups", "recovery.jsonlz4");
}

/** Asks ten times a second. */
async function until(holds, failure) {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await setTimeout(100)) if (await holds()) return;
  throw new Error(failure);
}

async function tell(page) {
  const { words } = task;
  await page.goto(`${task.portal}/nl/f/1`);
  await press(page, words.start);
  await shown(page, "//label//input[@type='radio']");
  await (await page.$("label:has(input[type=radio])")).click();
  await savedAfter(page.browser(), Date.now());
  await copyFile(session(), join(task.profile, "while-ticked.jsonlz4"));
  await pressAndPass(page, words.next);
  for (let skipped = 0; skipped < 3; skipped += 1) await pressAndPass(page, words.skip);
  await (await shown(page, `//h1[normalize-space()=${quoted(words.question)}]`)).click();
  await (await shown(page, "//textarea")).type(task.report);
  await savedAfter(page.browser(), Date.now());
  await pressAndPass(page, words.next);
  await pressAndPass(page, words.skip);
  await press(page, words.sendNow);
  await pressAndPass(page, words.next);
  await (await shown(page, `//label[contains(., ${quoted(words.code)})]`)).click();
  await (await shown(page, `//button[normalize-space()=${quoted(words.send)} and not(@disabled)]`)).click();
  await shown(page, "//*[contains(@class, 'code')]//li[7]");
  const code = (await page.$$eval(".code li", (groups) => groups.map((group) => group.textContent.trim()))).join(" ");
  console.log(code);
  await savedAfter(page.browser(), Date.now());
  await page.goto(`${task.portal}/nl/m`);
  await (await shown(page, "//main//input")).type(code);
  await savedAfter(page.browser(), Date.now());
  await press(page, words.open);
  await shown(page, `//button[normalize-space()=${quoted(words.write)}]`);
}

async function leak(page) {
  await page.goto(task.portal);
  await (await shown(page, "//textarea")).type(task.report);
}

function shown(page, xpath) {
  return page.waitForSelector(`::-p-xpath(${xpath})`, { visible: true, timeout: PATIENCE });
}

async function press(page, name) {
  await (await shown(page, `//button[normalize-space()=${quoted(name)}]`)).click();
}

/** Presses and waits until the first heading is another: the button of the next screen has the same name. */
async function pressAndPass(page, name) {
  const heading = await page.$eval("h1", (element) => element.textContent);
  await press(page, name);
  await shown(page, `//h1[normalize-space()!=${quoted(heading.trim())}]`);
}

function quoted(words) {
  return `"${words}"`;
}

/** A page that does what ours may not: it keeps what is typed, and lets the browser keep it. */
async function serveLeak() {
  const server = createServer((_, answer) => answer.end(
    "<!doctype html><title>leak</title><textarea id=t></textarea><script>t.oninput = () => localStorage.setItem('kept', t.value)</script>", "utf8"));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  task.portal = `http://127.0.0.1:${server.address().port}`;
  return () => server.close();
}
