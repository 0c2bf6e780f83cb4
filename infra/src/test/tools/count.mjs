// Adds up what the test runners reported and prints, last and alone, "N passed, N failed". Arguments: the root of the repository, the output of the browser
// code's tests, and names of further steps that failed. Every test that failed or did not run is named first; both count as failed.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

const MODULES = ["crypto", "i18n", "portal", "infra"];
const REPORTS = ["surefire-reports", "failsafe-reports"];

const [root, browserLog, ...failedSteps] = process.argv.slice(2);
const failures = failedSteps.map((step) => `${step} failed`);
let passed = 0;

for (const module of MODULES) {
  const ran = new Set();
  for (const folder of REPORTS) readReports(join(root, module, "target", folder), ran);
  for (const name of testClasses(join(root, module, "src/test/java"))) {
    if (!ran.has(name)) failures.push(`did not run: ${name}`);
  }
}
readBrowserTests(readFileSync(browserLog, "utf8"));

for (const failure of failures) console.log(failure);
console.log(`${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length === 0 && passed > 0 ? 0 : 1;

/** Counts the XML reports of a folder and notes which top-level classes had at least one test. */
function readReports(folder, ran) {
  if (!existsSync(folder)) return;
  for (const file of readdirSync(folder).filter((name) => /^TEST-.*\.xml$/.test(name))) {
    const xml = readFileSync(join(folder, file), "utf8");
    for (const [, attributes, , body = ""] of xml.matchAll(/<testcase\b([^>]*?)(\/>|>([\s\S]*?)<\/testcase>)/g)) {
      const name = `${attribute(attributes, "classname")}: ${attribute(attributes, "name")}`;
      ran.add(attribute(attributes, "classname").replace(/\$.*/, ""));
      if (/<(failure|error)\b/.test(body)) failures.push(`failed: ${name}`);
      else if (/<skipped\b/.test(body)) failures.push(`did not run: ${name}`);
      else passed += 1;
    }
  }
}

function attribute(attributes, name) {
  const value = new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? "";
  return value.replace(/&(lt|gt|quot|apos|amp);/g, (_, entity) => ({ lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" })[entity]);
}

/** Fully qualified names of the classes that Maven should have run. */
function testClasses(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .filter((path) => /(Test|IT)\.java$/.test(basename(path)))
    .map((path) => path.replace(/\.java$/, "").replaceAll(/[\\/]/g, "."));
}

/** Node's test runner sums up in lines such as "# pass 12" (TAP) or "ℹ pass 12" (spec), once for each run, and names what failed in others. */
function readBrowserTests(log) {
  const sums = { pass: 0, fail: 0, cancelled: 0, skipped: 0, todo: 0 };
  for (const [, kind, number] of log.matchAll(/^(?:#|ℹ) (pass|fail|cancelled|skipped|todo) (\d+)$/gm)) sums[kind] += Number(number);
  const named = new Set();
  for (const [, name] of log.matchAll(/^\s*(?:not ok \d+ - |✖ )(.+?)(?: \([\d.]+ms\))?$/gm)) if (name !== "failing tests:") named.add(`failed: ${name}`);
  for (const [, name] of log.matchAll(/^\s*(?:ok \d+ - |﹣ )(.+?)(?: \([\d.]+ms\))? # (?:SKIP|TODO)/gm)) named.add(`did not run: ${name}`);
  const bad = sums.fail + sums.cancelled + sums.skipped + sums.todo;
  passed += sums.pass;
  failures.push(...named);
  for (let unnamed = named.size; unnamed < bad; unnamed += 1) failures.push("failed: a test of the browser code, see its output above");
  if (sums.pass + bad === 0) failures.push("did not run: the browser code's tests");
  else if (bad === 0 && /^# ended with code/m.test(log)) failures.push("failed: running the browser code's tests, see their output above");
}
