import { pinnedConfiguration } from '@linli/core/configuration/at';
import type { VisitScript } from '@linli/core/followup/settings';
import type { LocalizedText } from '@linli/core/localized';
import { AppealType } from '../appeals/appeal.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { LocalizedTextType } from '../scalars/localizedText.ts';

const sentences = {
  opening: 'How the call begins.',
  contacted: 'The first question: did the handling unit get in touch?',
  solved: 'The second question: is it solved?',
  satisfied: 'The third question: satisfied with the handling?',
  closing: 'How the call ends.',
} as const satisfies Record<keyof VisitScript, string>;

const ScriptType = builder.objectRef<VisitScript>('ReturnVisitScript').implement({
  description: 'What whoever asks afterwards says, as the office has written it down.',
  fields: (t) => {
    const sentence = (key: keyof VisitScript) =>
      t.field({
        type: LocalizedTextType,
        description: sentences[key],
        resolve: (script) => script[key] as unknown as LocalizedText,
      });
    return {
      opening: sentence('opening'),
      contacted: sentence('contacted'),
      solved: sentence('solved'),
      satisfied: sentence('satisfied'),
      closing: sentence('closing'),
    };
  },
});

builder.prismaObjectFields(AppealType, (t) => ({
  returnVisitScript: t.field({
    type: ScriptType,
    description: 'What to say when asking how it turned out.',
    select: { configurationId: true, placeId: true },
    resolve: async (appeal, _args, context) => {
      const { database, clock } = servicesOf(context);
      return (await pinnedConfiguration(database, appeal, clock.now())).followup.script;
    },
  }),
}));
