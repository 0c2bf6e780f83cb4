/**
 * Builds what the pages load: node build.mjs <outdir>
 * Files carry a hash of their content, assets.json maps names to files with their subresource integrity; beside each lies what is sent to a browser that
 * takes brotli, `<file>.br`, where that is smaller. Two builds give the same bytes.
 */
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

const WEB = dirname(fileURLToPath(import.meta.url));
const ROOT = join(WEB, '../../../..');

/** Bytes; `raw` as sent without compression, `brotli` at quality 11. The start page loads the first two within one round trip (14.6 kB with its HTML). */
const BUDGETS = {
  'public.js': { raw: 2_000 },
  'reading.js': { raw: 1_500 },
  'public.css': { raw: 6_656, brotli: 2_000 },
  'ahead.js': { raw: 2_000 },
  'flyer-a4.css': { raw: 3_072 },
  'flyer-a6.css': { raw: 3_072 },
  'reporter.js': { brotli: 53_200 },
  'mailbox.js': { brotli: 55_600 },
};
/** What a file is called in its address, where its own name would tell a bystander something. */
const SERVED_AS = { reporter: 'form' };
const ENTRIES = [
  'public.ts', 'reading.ts', 'ahead.ts', 'reporter.ts', 'mailbox.ts', 'desk.ts', 'public.css', 'flyer-a4.css', 'flyer-a6.css', 'reporter.css', 'desk.css',
];
/** No code of the desk, and no screen library, reaches a reporter's phone. */
const NEVER_FOR_REPORTERS = /(^|\/)desk[/.]|node_modules\/(lit|lit-html|lit-element|@lit)\//;

/** @returns the output bytes and the inputs of one bundle */
export async function bundle(entry) {
  const result = await build({
    entryPoints: [join(WEB, entry)],
    absWorkingDir: ROOT,
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    outdir: 'out',
    logLevel: 'error',
    tsconfig: join(ROOT, 'tsconfig.json'),
  });
  return { bytes: Buffer.from(result.outputFiles[0].contents), inputs: Object.keys(result.metafile.inputs) };
}

/** Throws where a bundle carries what it must not, or too much. */
export function check(name, asset, inputs) {
  const stray = name.startsWith('desk') ? [] : inputs.filter((input) => NEVER_FOR_REPORTERS.test(input));
  if (stray.length) throw new Error(`${name} contains ${stray.join(', ')}`);
  const { raw = Infinity, brotli = Infinity } = BUDGETS[name] ?? {};
  if (asset.size > raw) throw new Error(`${name} has ${asset.size} bytes, the budget is ${raw}`);
  if (asset.brotli > brotli) throw new Error(`${name} has ${asset.brotli} bytes in brotli, the budget is ${brotli}`);
}

async function put(outdir, name, bytes) {
  const [, stem, extension] = /^(.+)\.(\w+)$/.exec(name);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  const file = `${SERVED_AS[stem] ?? stem}.${hash}.${extension}`;
  await writeFile(join(outdir, file), bytes);
  const integrity = `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
  const packed = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  if (packed.length < bytes.length) await writeFile(join(outdir, `${file}.br`), packed);
  return { file, integrity, size: bytes.length, brotli: packed.length };
}

/** All pictograms are drawn alike; the colour in the file is for whoever looks at it, a page draws in the colour of its text. */
const PICTOGRAM = new RegExp('^<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" fill="none" stroke="#0b4f4a" stroke-width="3" stroke-linecap="round" stroke-linejoin="round">'
  + '\n<path d="(M[\\d a-zA-Z.-]+)"/>\n</svg>\n$');

/** The one path of a pictogram's file. Throws where it is drawn differently from the others. */
export function pathOf(file, svg) {
  const path = PICTOGRAM.exec(svg)?.[1];
  if (!path) throw new Error(`${file} is not one path on a field of 48 by 48 with a line of 3, as the others are`);
  return path;
}

async function readPictograms() {
  const files = (await readdir(join(WEB, 'pictogram'))).sort();
  const paths = await Promise.all(files.map(async (file) => [file.replace(/\.svg$/, ''), pathOf(file, await readFile(join(WEB, 'pictogram', file), 'utf8'))]));
  return Object.fromEntries(paths);
}

async function main(outdir) {
  await rm(outdir, { recursive: true, force: true });
  await mkdir(outdir, { recursive: true });
  const assets = {};
  for (const entry of ENTRIES.filter((name) => existsSync(join(WEB, name)))) {
    const { bytes, inputs } = await bundle(entry);
    const name = entry.replace(/\.ts$/, '.js');
    assets[name] = await put(outdir, name, bytes);
    check(name, assets[name], inputs);
  }
  await writeFile(join(outdir, 'pictograms.json'), JSON.stringify(await readPictograms(), null, 1) + '\n');
  await writeFile(join(outdir, 'assets.json'), JSON.stringify(assets, null, 1) + '\n');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const outdir = process.argv[2];
  if (!outdir) throw new Error('usage: node build.mjs <outdir>');
  await main(outdir);
}
