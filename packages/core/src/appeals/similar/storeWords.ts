import { type AppealWordsRow, bytesAsText } from '../../imports/insertRows.ts';
import type { Transaction } from '../../services.ts';
import { packVector, wordVector } from './wordVector.ts';

interface Words {
  readonly title: string;
  readonly text: string;
}

interface StoredWords {
  readonly appealId: string;
  readonly tenantId: string;
  /** What the resident wrote. */
  readonly filed?: Words;
  /** What staff have published; null when that was taken back. */
  readonly published?: Words | null;
}

/** Keeps what an appeal is about, for finding similar ones. */
export async function storeWords(tx: Transaction, stored: StoredWords): Promise<void> {
  const { appealId, tenantId, filed, published } = stored;
  const vectors = {
    ...(filed ? { filed: packVector(wordVector(filed)) } : {}),
    ...(published === undefined ? {} : { published: published && packVector(wordVector(published)) }),
  };
  await tx.appealWords.upsert({
    where: { appealId },
    create: { appealId, tenantId, ...vectors },
    update: vectors,
  });
}

/** What it is about when it is filed, as a row. */
export function wordsRow(appealId: string, tenantId: string, filed: Words): AppealWordsRow {
  return { appealId, tenantId, filed: bytesAsText(packVector(wordVector(filed))) };
}
