import type { AppealDetailFragment } from '@linli/client/generated/graphql';
import { useUnitsAround } from '../duty/useUnitsAround.ts';

/** The units that can be a party: those around, whoever holds the appeal, and whom it is about. */
export function usePartyUnits(appeal: AppealDetailFragment) {
  const { units, loading } = useUnitsAround(appeal.id);
  const near = [appeal.holder, appeal.aboutUnit].filter((unit) => unit != null);
  const byId = new Map([...near, ...units].map((unit) => [unit.id, unit]));
  return { units: [...byId.values()], loading };
}
