import { createHash } from 'node:crypto';
import type { HandoverDocument } from '@linli/database/generated/prisma/client';
import { type Pack, packFormat } from './pack.ts';

/** What is kept of a pack, to the letter, and its hash: the database compares the two. */
export function sealPack(pack: Pack): { readonly content: string; readonly hash: string } {
  const content = JSON.stringify(pack);
  return { content, hash: createHash('sha256').update(content).digest('hex') };
}

/** The pack of a document, as it was frozen. */
export function packOf({ content }: Pick<HandoverDocument, 'content'>): Pack {
  // Nobody but sealPack has written it: the hash stands for that.
  const pack = JSON.parse(content) as Pack;
  if (pack.format !== packFormat) throw new Error(`a pack of format ${pack.format}`);
  return pack;
}

/** Whether two packs say the same, whenever they were gathered. */
export function saysTheSame(one: Pack, other: Pack): boolean {
  return JSON.stringify({ ...one, at: null }) === JSON.stringify({ ...other, at: null });
}
