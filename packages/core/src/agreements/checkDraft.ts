import { assignableUnitIds } from '../appeals/assignable.ts';
import type { OpenStep } from '../appeals/step.ts';
import { cleanWords, noteLimit, textLimit, titleLimit, wordFaults } from '../appeals/words.ts';
import { type FieldFault, InvalidInput } from '../errors/errors.ts';
import { dateInTenant } from '../places/dates.ts';
import type { DraftInput, ObligationInput, PartyInput } from './draftInput.ts';
import { sumFaults } from './money.ts';

const mostRows = 30;
const daysAhead = 3 * 366;

/** The words as they are kept, and who the parties are. @throws InvalidInput with all faults at once */
export async function checkedDraft(step: OpenStep, input: DraftInput) {
  const damages = (input.damages ?? []).map(({ location, what, amount = null }) => ({
    location: cleanWords(location),
    what: cleanWords(what),
    amount,
  }));
  const obligations = (input.obligations ?? []).map(({ text, ...rest }) => ({
    ...rest,
    text: cleanWords(text),
  }));
  const names = input.parties.map(({ name }) => cleanWords(name ?? ''));
  const terms = cleanWords(input.terms);
  const faults: FieldFault[] = wordFaults(['terms'], terms, { limit: textLimit, required: true });
  if (input.parties.length < 2) faults.push({ path: ['parties'], code: 'REQUIRED' });
  for (const list of ['parties', 'damages', 'obligations'] as const) {
    const actual = input[list]?.length ?? 0;
    if (actual > mostRows) {
      throw new InvalidInput([{ path: [list], code: 'TOO_MANY', params: { limit: mostRows, actual } }]);
    }
  }
  const { participantId, unitIds } = await around(step);
  faults.push(
    ...input.parties.flatMap((party, index) =>
      partyFaults(party, names[index] ?? '', ['parties', String(index)], participantId, unitIds),
    ),
    ...repeatedFaults(input.parties, names),
    ...damages.flatMap(({ location, what, amount }, index) => {
      const path = ['damages', String(index)];
      return [
        ...wordFaults([...path, 'location'], location, { limit: titleLimit, required: true }),
        ...wordFaults([...path, 'what'], what, { limit: noteLimit, required: true }),
        ...sumFaults([...path, 'amount'], amount),
      ];
    }),
  );
  const today = await dateInTenant(step.tx, step.appeal.tenantId, step.now);
  for (const [index, obligation] of obligations.entries()) {
    faults.push(...obligationFaults(obligation, ['obligations', String(index)], input.parties.length, today));
  }
  if (faults.length > 0) throw new InvalidInput(faults);
  return { terms, names, damages, obligations, participantId };
}

/** The reporter who still takes part, and the units that can be a party: whom it is about may well have to sign. */
async function around({ tx, appeal, now }: OpenStep) {
  const reporter = await tx.participant.findFirst({
    where: { appealId: appeal.id, role: 'REPORTER', withdrawnAt: null },
    select: { id: true },
  });
  const near = [appeal.holderUnitId, appeal.aboutUnitId, ...appeal.assistingUnitIds, ...appeal.calledUnitIds];
  const unitIds: ReadonlySet<string | null> = new Set([
    ...(await assignableUnitIds(tx, appeal, now)),
    ...near,
  ]);
  return { participantId: reporter?.id ?? null, unitIds };
}

function partyFaults(
  { unitId = null, reporter }: PartyInput,
  name: string,
  path: readonly string[],
  participantId: string | null,
  unitIds: ReadonlySet<string | null>,
): FieldFault[] {
  const said = [unitId !== null, reporter === true, name !== ''].filter(Boolean).length;
  if (said === 0) return [{ path: [...path, 'name'], code: 'REQUIRED' }];
  if (said > 1) return [{ path, code: 'INVALID' }];
  if (unitId !== null && !unitIds.has(unitId)) return [{ path: [...path, 'unit'], code: 'UNKNOWN' }];
  if (reporter === true && participantId === null) return [{ path: [...path, 'reporter'], code: 'UNKNOWN' }];
  return wordFaults([...path, 'name'], name, { limit: titleLimit });
}

function repeatedFaults(parties: readonly PartyInput[], names: readonly string[]): FieldFault[] {
  const keys = parties.map(({ unitId, reporter }, index) => unitId ?? (reporter ? true : names[index]));
  return keys.flatMap((key, index): FieldFault[] =>
    key && keys.indexOf(key) < index ? [{ path: ['parties', String(index)], code: 'DUPLICATE' }] : [],
  );
}

function obligationFaults(
  { by, to = null, text, amount, dueOn }: ObligationInput,
  path: readonly string[],
  parties: number,
  today: Date,
): FieldFault[] {
  const faults = [
    ...wordFaults([...path, 'text'], text, { limit: noteLimit, required: true }),
    ...sumFaults([...path, 'amount'], amount),
  ];
  const isParty = (number: number) => Number.isInteger(number) && number >= 0 && number < parties;
  if (!isParty(by)) faults.push({ path: [...path, 'by'], code: 'UNKNOWN' });
  if (to !== null && !isParty(to)) faults.push({ path: [...path, 'to'], code: 'UNKNOWN' });
  if (to === by) faults.push({ path: [...path, 'to'], code: 'INVALID' });
  const ahead = (dueOn.getTime() - today.getTime()) / 86_400_000;
  if (!(ahead >= 0 && ahead <= daysAhead)) faults.push({ path: [...path, 'dueOn'], code: 'OUT_OF_RANGE' });
  return faults;
}
