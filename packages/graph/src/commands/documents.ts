// Puts the documents of today's widgets and portal into the store of trusted documents. With --check says whether all
// stand there and all that stand there still hold; with --release <version> they stay for good.
import { storeFaults } from '../documents/faults.ts';
import { presentDocuments } from '../documents/present.ts';
import { readLedger, readStore } from '../documents/store.ts';
import { release, updateStore } from '../documents/update.ts';
import { schema } from '../schema.ts';

const present = presentDocuments(schema);
const [option, version] = process.argv.slice(2);

if (option === '--check') {
  const store = readStore();
  const faults = storeFaults({ schema, store, ledger: readLedger(), present });
  if (faults.length > 0) {
    console.error(faults.join('\n'));
    console.error(
      'After a change of documents run: pnpm generate && pnpm documents, and commit packages/graph/documents.',
    );
    process.exitCode = 1;
  } else {
    console.info(`${store.length} trusted documents: all present, all valid.`);
  }
} else if (option === '--release' && version) {
  release(version, present);
} else {
  updateStore(present);
}
