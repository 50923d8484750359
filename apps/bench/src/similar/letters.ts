import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { records } from './records.ts';

/** A real appeal, as far as it is compared. */
export interface Letter {
  readonly title: string;
  readonly text: string;
}

const files = ['attach2_labelled', 'attach2_unlabelled', 'attach3_votes', 'attach4_replies'] as const;

/** The public appeals in LINLI_DATA by attachment and record number, which begins with 1. */
export function readLetters(folder: string): ReadonlyMap<string, Letter> {
  const letters = new Map<string, Letter>();
  for (const file of files) {
    const [header = [], ...rows] = records(
      readFileSync(join(folder, 'appeals-cn', `teddy2020_${file}_dev.csv`), 'utf8'),
    );
    const [title, text] = [header.indexOf('留言主题'), header.indexOf('留言详情')];
    for (const [index, row] of rows.entries()) {
      letters.set(`${file}#${index + 1}`, { title: row[title] ?? '', text: row[text] ?? '' });
    }
  }
  return letters;
}
