import { both, inWords, type Version } from './draft.ts';
import type { CategoryTexts } from './texts.ts';

interface Difference {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

interface Tongue {
  readonly words: CategoryTexts;
  readonly label: (enumName: string, value: string | null | undefined) => string;
  readonly locale: string;
}

/** What one version says otherwise than another, in words. */
export function differences(before: Version, after: Version, tongue: Tongue): Difference[] {
  const [old, now] = [said(before, tongue), said(after, tongue)];
  return Object.keys(now)
    .filter((field) => old[field] !== now[field])
    .map((field) => ({ field, before: old[field] ?? '', after: now[field] ?? '' }));
}

function said(version: Version, { words, label, locale }: Tongue): Record<string, string> {
  const yesNo = (value: boolean) => (value ? words.yes : words.no);
  const [name, hint] = [both(version.name), version.hint ? both(version.hint) : null];
  return {
    [words.nameZh]: name.zh,
    [words.nameEn]: name.en,
    [words.hintZh]: hint?.zh ?? '',
    [words.hintEn]: hint?.en ?? '',
    [words.offered]: yesNo(version.offered),
    [words.deadlineClass]: label('DeadlineClass', version.deadlineClass),
    [words.grade]: label('RectificationGrade', version.grade),
    [words.routeLevel]: label('PlaceKind', version.routeLevel),
    [words.routeKind]: label('OrganizationKind', version.routeKind),
    [words.evidencePhoto]: yesNo(version.evidencePhoto),
    [words.publishAfterHours]: version.publishAfterHours?.toString() ?? '',
    [words.questions]: version.questions
      .map((question) => {
        const choices = question.choices.map((choice) => inWords(both(choice.label), locale)).join(' / ');
        const advice = question.choices
          .map((choice) => (choice.stopper ? inWords(both(choice.stopper), locale) : ''))
          .join('');
        const bounds = [question.min, question.max, question.earliest, question.latest]
          .filter((bound) => bound !== null)
          .join('–');
        const { kind, label: asked, required, when } = question;
        const parts = [
          choices,
          bounds,
          required ? words.required : '',
          when ? `${when.key}=${when.equals.join('/')}` : '',
        ];
        const details = [label('QuestionKind', kind), ...parts.filter(Boolean)].join('，');
        return `${inWords(both(asked), locale)}（${details}）${advice && ` ${advice}`}`;
      })
      .join('；'),
  };
}
