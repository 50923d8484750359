// Writes schema.graphql, or with --check says whether the committed one is still what the code answers.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from '@linli/database/workspace';
import { printedSchema } from '../print.ts';

const file = join(workspaceRoot, 'schema.graphql');
const printed = printedSchema();

if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== printed) {
    console.error(
      'schema.graphql is not what the code answers. Run: node packages/graph/src/commands/schema.ts',
    );
    process.exitCode = 1;
  } else {
    console.info('schema.graphql is what the code answers.');
  }
} else {
  writeFileSync(file, printed);
}
