import type { SkillContent } from '@linli/core/postings/apprenticeships/skills/content';
import { builder } from '../builder.ts';
import { bilingual, TextInBothInput } from '../categories/textInput.ts';

export const SkillContentInput = builder.inputType('SkillContentInput', {
  description: 'What a skill is.',
  fields: (t) => ({
    name: t.field({
      type: TextInBothInput,
      required: true,
      description: 'What it is called, 40 characters at most.',
    }),
    hint: t.field({
      type: TextInBothInput,
      description: 'What somebody does who has it, 200 characters at most.',
    }),
    isRequired: t.boolean({ required: true, description: 'Whether nobody graduates without it.' }),
  }),
});

export function skillContent({ name, hint, isRequired }: typeof SkillContentInput.$inferInput): SkillContent {
  return { name: bilingual(name), hint: hint ? bilingual(hint) : null, isRequired };
}
