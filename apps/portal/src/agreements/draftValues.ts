import type { AgreementKind, DraftAgreementInput } from '@linli/client/generated/graphql';

export interface PartyValue {
  /** "REPORTER", "OTHER", or the id of a unit. */
  who?: string;
  name?: string;
}

export interface ObligationValue {
  by?: number;
  to?: number;
  text?: string;
  amount?: string;
  dueOn?: string;
}

export interface DraftValues {
  kind: AgreementKind;
  terms: string;
  parties: PartyValue[];
  damages?: { location?: string; what?: string; amount?: string }[];
  obligations?: ObligationValue[];
  onTheSpot?: boolean;
}

export const sumPattern = /^\d{1,10}(\.\d{1,2})?$/;
export const mostRows = 30;

/** What the form holds, as the API wants it. */
export function inputOf(values: DraftValues): Omit<DraftAgreementInput, 'id' | 'version'> {
  const { kind, terms, parties, damages = [], obligations = [], onTheSpot = false } = values;
  return {
    kind,
    terms,
    onTheSpot,
    parties: parties.map(({ who, name = '' }) => {
      if (who === 'REPORTER') return { reporter: true };
      return who === 'OTHER' ? { name } : { unit: who ?? '' };
    }),
    damages: damages.map(({ location = '', what = '', amount }) => ({
      location,
      what,
      amount: amount || null,
    })),
    obligations: obligations.map(({ by = -1, to, text = '', amount, dueOn = '' }) => ({
      by,
      to: to ?? null,
      text,
      amount: amount || null,
      dueOn,
    })),
  };
}

/** When a party is taken out, those behind it move up; what it owed or got names nobody. */
export function without(obligations: readonly ObligationValue[], party: number): ObligationValue[] {
  const moved = (number: number | undefined) => {
    if (number === undefined || number < party) return number;
    return number === party ? undefined : number - 1;
  };
  return obligations.map(({ by, to, ...rest }) => {
    const [newBy, newTo] = [moved(by), moved(to)];
    return { ...rest, ...(newBy !== undefined && { by: newBy }), ...(newTo !== undefined && { to: newTo }) };
  });
}
