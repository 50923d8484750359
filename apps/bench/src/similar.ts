// node apps/bench/src/similar.ts: how well similar appeals are found, on 300 pairs of real ones (LINLI_DATA).
import { sameWords, sameWordsHere } from '@linli/core/appeals/similar/rank';
import { similarity, wordVector } from '@linli/core/appeals/similar/wordVector';
import { readDataFolder } from './environment.ts';
import { type Letter, readLetters } from './similar/letters.ts';
import { type Pair, readPairs } from './similar/pairs.ts';
import { type Judged, lowestMark, scoreAt } from './similar/score.ts';
import { overlap, trigrams } from './similar/trigrams.ts';

const wanted = 0.8;
const folder = readDataFolder();
if (folder === undefined) {
  console.error('LINLI_DATA names no folder: without the real appeals there is nothing to compare.');
  process.exit(1);
}
const letters = readLetters(folder);
const pairs = readPairs();

const letter = (id: string): Letter => {
  const found = letters.get(id);
  if (found === undefined) throw new Error(`${id} is not in ${folder}`);
  return found;
};
const byTrigrams = ({ a, b }: Pair) => overlap(trigrams(whole(letter(a))), trigrams(whole(letter(b))));
const byWords = ({ a, b }: Pair) => similarity(wordVector(letter(a)), wordVector(letter(b)));

const ways: readonly (readonly [string, (pair: Pair) => number])[] = [
  ['trigrams (pg_trgm)', byTrigrams],
  ['words (TF-IDF, titles threefold)', byWords],
];
const all = pairs.filter(({ sameProblem }) => sameProblem).length;
console.log(`${pairs.length} pairs, ${all} of them the same problem\n`);
console.log('| way | mark, set on one half | pairs shown | precision | recall |');
console.log('| --- | ---: | ---: | ---: | ---: |');
for (const [name, way] of ways) {
  const mark = lowestMark(judge(half('set'), way), wanted + 0.02);
  report(name, half('report'), way, mark);
}
report('words, at the mark that is shown', half('report'), byWords, sameWords);
report(
  'words, at the same place',
  half('report').filter(({ samePlace }) => samePlace),
  byWords,
  sameWordsHere,
);

function half(which: Pair['half']): Pair[] {
  return pairs.filter((pair) => pair.half === which);
}

function judge(some: readonly Pair[], way: (pair: Pair) => number): Judged[] {
  return some.map((pair) => ({ score: way(pair), same: pair.sameProblem }));
}

function report(name: string, some: readonly Pair[], way: (pair: Pair) => number, mark: number): void {
  const { shown, precision, recall } = scoreAt(judge(some, way), mark);
  console.log(
    `| ${name} | ${mark.toFixed(3)} | ${shown} of ${some.length} | ${percent(precision)} | ${percent(recall)} |`,
  );
}

function whole({ title, text }: Letter): string {
  return `${title}。${text}`;
}

function percent(value: number): string {
  return `${(value * 100).toFixed(1)} %`;
}
