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

/** Node's test runner sums up in lines such as "# pass 12" (TAP) or "ℹ pass 12" (spec), once for each run. */
function readBrowserTests(log) {
  let counted = 0;
  for (const [, kind, number] of log.matchAll(/^(?:#|ℹ) (pass|fail|cancelled|skipped|todo) (\d+)$/gm)) {
    if (kind === "pass") {
      passed += Number(number);
      counted += Number(number);
    } else {
      counted += Number(number);
    }
  }
  if (counted === 0) failures.push("did not run: the browser code's tests");
  for (const [, name] of log.matchAll(/^\s*not ok \d+ - (.*)$/gm)) failures.push(`failed: ${name}`);
  for (const [, name] of log.matchAll(/^\s*ok \d+ - (.*) # (?:SKIP|TODO).*$/gm)) failures.push(`did not run: ${name}`);
}
