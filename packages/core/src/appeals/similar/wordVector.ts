import { commonWords } from './commonWords.ts';

/** What an appeal is about: hashes of its words, ascending, with weights whose squares add up to 1. */
export interface WordVector {
  readonly hashes: Uint32Array;
  readonly weights: Float32Array;
}

/** A title says in few words what it is about; a long text repeats itself and tells its story. */
const titleWeight = 3;
const textLimit = 300;
/** The words that tell most; the others add nothing that could be measured. */
const wordLimit = 64;
/** Of a word that is not among the common ones, as a power of two. */
const rareLevel = 9;
const numberLevel = 4;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** TF-IDF over the words as ICU's dictionary cuts them: see docs/similar.md for what it was measured against. */
export function wordVector({ title, text }: { readonly title: string; readonly text: string }): WordVector {
  const counts = new Map<string, number>();
  const add = (words: Iterable<string>, weight: number) => {
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + weight);
  };
  add(wordsOf(title), titleWeight);
  add(wordsOf(text.slice(0, textLimit)), 1);
  const weighted = [...counts]
    .map(([word, count]) => ({ hash: hashOf(word), weight: (1 + Math.log(count)) * levelOf(word) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, wordLimit)
    .sort((a, b) => a.hash - b.hash);
  const length = Math.hypot(...weighted.map(({ weight }) => weight)) || 1;
  return {
    hashes: Uint32Array.from(weighted, ({ hash }) => hash),
    weights: Float32Array.from(weighted, ({ weight }) => weight / length),
  };
}

/** 0 for nothing in common, 1 for the same words. */
export function similarity(a: WordVector, b: WordVector): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.hashes.length && j < b.hashes.length; ) {
    const left = a.hashes[i] ?? 0;
    const right = b.hashes[j] ?? 0;
    if (left === right) sum += (a.weights[i] ?? 0) * (b.weights[j] ?? 0);
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return sum;
}

const bytesPerWord = 6;
const fullWeight = 65_535;

/** Six bytes a word, as the table keeps it. */
export function packVector({ hashes, weights }: WordVector): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(hashes.length * bytesPerWord));
  hashes.forEach((hash, index) => {
    view.setUint32(index * bytesPerWord, hash);
    view.setUint16(index * bytesPerWord + 4, Math.round((weights[index] ?? 0) * fullWeight));
  });
  return new Uint8Array(view.buffer);
}

export function unpackVector(bytes: Uint8Array): WordVector {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = Math.floor(bytes.byteLength / bytesPerWord);
  const hashes = new Uint32Array(length);
  const weights = new Float32Array(length);
  for (let index = 0; index < length; index += 1) {
    hashes[index] = view.getUint32(index * bytesPerWord);
    weights[index] = view.getUint16(index * bytesPerWord + 4) / fullWeight;
  }
  return { hashes, weights };
}

function* wordsOf(text: string): Generator<string> {
  for (const { segment, isWordLike } of segmenter.segment(text.normalize('NFKC').toLowerCase())) {
    if (isWordLike) yield segment;
  }
}

function levelOf(word: string): number {
  return commonWords.get(word) ?? (/^(\d{1,2}|[a-z])$/.test(word) ? numberLevel : rareLevel);
}

/** FNV-1a over the UTF-16 units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index += 1) {
    hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
