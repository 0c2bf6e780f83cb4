import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { VECTORS } from './vector.ts';
import { makeVectors } from './vectormaker.ts';

for (const [file, text] of await makeVectors()) {
  mkdirSync(dirname(join(VECTORS, file)), { recursive: true });
  writeFileSync(join(VECTORS, file), text);
}
