import { wordFaults } from '../../../appeals/words.ts';
import type { FieldFault } from '../../../errors/errors.ts';
import type { LocalizedText } from '../../../localized.ts';

export interface SkillContent {
  readonly name: LocalizedText;
  /** What somebody does who has it; without Chinese words it is left out. */
  readonly hint: LocalizedText | null;
  /** Nobody graduates without it. */
  readonly isRequired: boolean;
}

const longestName = 40;
const longestHint = 200;

/** What is wrong with a skill; all faults at once. */
export function skillContentFaults({ name, hint }: SkillContent): FieldFault[] {
  const of = (path: string, text: LocalizedText, limit: number): FieldFault[] =>
    Object.entries(text).flatMap(([tag, words]) =>
      wordFaults([path, tag], words, { limit, required: tag === 'zh' }),
    );
  return [...of('name', name, longestName), ...(hint ? of('hint', hint, longestHint) : [])];
}
