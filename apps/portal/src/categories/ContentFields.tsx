import type {
  DeadlineClass,
  OrganizationKind,
  PlaceKind,
  RectificationGrade,
} from '@linli/client/generated/graphql';
import { Checkbox, Input } from 'antd';
import type { ReactNode } from 'react';
import { useLabel } from '../locales/labels.ts';
import type { Draft } from './draft.ts';
import { Labelled } from './Labelled.tsx';
import { useCategoryTexts } from './texts.ts';

const classes: readonly DeadlineClass[] = ['EMERGENCY', 'UTILITY', 'ORDINARY', 'COMPLEX'];
const grades: readonly RectificationGrade[] = [
  'IMMEDIATE',
  'SUPERVISED',
  'TRACKED',
  'COORDINATED',
  'LISTED',
  'ENFORCED',
];
export const levels: readonly PlaceKind[] = ['GRID', 'COMMUNITY', 'STREET', 'DISTRICT'];
const unitKinds: readonly OrganizationKind[] = [
  'PROPERTY_COMPANY',
  'PROPERTY_RIGHT_UNIT',
  'OWNERS_COMMITTEE',
  'UTILITY',
  'GREENING_FIRM',
  'POLICE',
  'DEPARTMENT',
];

interface Props {
  draft: Draft;
  change: (draft: Draft) => void;
}

/** Everything that a version says but its questions. */
export function ContentFields({ draft, change }: Props) {
  const words = useCategoryTexts();
  const label = useLabel();
  const set = (part: Partial<Draft>) => change({ ...draft, ...part });
  const hint = draft.hint ?? { zh: '', en: '' };
  const options = (name: string, values: readonly string[]): ReactNode =>
    values.map((value) => (
      <option key={value} value={value}>
        {label(name, value)}
      </option>
    ));
  return (
    <>
      <div className="category-pair">
        <Labelled words={words.nameZh}>
          {(id) => (
            <Input
              id={id}
              value={draft.name.zh}
              maxLength={60}
              onChange={({ target }) => set({ name: { ...draft.name, zh: target.value } })}
            />
          )}
        </Labelled>
        <Labelled words={words.nameEn}>
          {(id) => (
            <Input
              id={id}
              value={draft.name.en ?? ''}
              maxLength={60}
              onChange={({ target }) => set({ name: { ...draft.name, en: target.value } })}
            />
          )}
        </Labelled>
        <Labelled words={words.hintZh}>
          {(id) => (
            <Input
              id={id}
              value={hint.zh}
              maxLength={200}
              onChange={({ target }) => set({ hint: { ...hint, zh: target.value } })}
            />
          )}
        </Labelled>
        <Labelled words={words.hintEn}>
          {(id) => (
            <Input
              id={id}
              value={hint.en ?? ''}
              maxLength={200}
              onChange={({ target }) => set({ hint: { ...hint, en: target.value } })}
            />
          )}
        </Labelled>
        <label>
          {words.deadlineClass}
          <select
            value={draft.deadlineClass}
            onChange={({ target }) => set({ deadlineClass: target.value as DeadlineClass })}
          >
            {options('DeadlineClass', classes)}
          </select>
        </label>
        <label>
          {words.grade}
          <select
            value={draft.grade ?? ''}
            onChange={({ target }) => set({ grade: (target.value || null) as RectificationGrade | null })}
          >
            <option value="">{words.noGrade}</option>
            {options('RectificationGrade', grades)}
          </select>
        </label>
        <label>
          {words.routeLevel}
          <select
            value={draft.routeLevel}
            onChange={({ target }) => set({ routeLevel: target.value as PlaceKind })}
          >
            {options('PlaceKind', levels)}
          </select>
        </label>
        <label>
          {words.routeKind}
          <select
            value={draft.routeKind ?? ''}
            onChange={({ target }) => set({ routeKind: (target.value || null) as OrganizationKind | null })}
          >
            <option value="">{words.office}</option>
            {options('OrganizationKind', unitKinds)}
          </select>
        </label>
        <Labelled words={words.publishAfterHours}>
          {(id) => (
            <Input
              id={id}
              type="number"
              min={0}
              value={draft.publishAfterHours ?? ''}
              onChange={({ target }) =>
                set({ publishAfterHours: target.value === '' ? null : Number(target.value) })
              }
            />
          )}
        </Labelled>
      </div>
      <Checkbox checked={draft.offered ?? true} onChange={({ target }) => set({ offered: target.checked })}>
        {words.offered}
      </Checkbox>
      <Checkbox
        checked={draft.evidencePhoto ?? false}
        onChange={({ target }) => set({ evidencePhoto: target.checked })}
      >
        {words.evidencePhoto}
      </Checkbox>
    </>
  );
}
