import type { StaffRowFragment } from '@linli/client/generated/graphql';

/** A role and where it is held, in a few words. */
export function roleWords(
  { role, place, organization }: StaffRowFragment['grants'][number],
  label: (enumName: string, value: string) => string,
): string {
  return [label('Role', role), place?.name.text ?? organization?.name.text].filter(Boolean).join(' · ');
}
