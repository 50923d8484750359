import type { Refusal, RowOutcome } from '../../imports/refusal.ts';
import type { Transaction } from '../../services.ts';
import type { NewBoundary } from '../insertVersions.ts';
import { bareVersion, type TenantOfDistrict } from './ensureTenants.ts';
import { boundaryOf, redrawnBoundary, withOutline } from './outlines.ts';
import type { PlaceNews, PlaceRefusalCode, StreetRow } from './rows.ts';
import { type Street, StreetRegister, type Terms } from './streetRegister.ts';

type Outcome = RowOutcome<PlaceRefusalCode>;

/** The streets of one tenant as its source says them, row after row. */
export async function importStreets(
  tx: Transaction,
  tenant: TenantOfDistrict,
  rows: readonly { readonly item: StreetRow }[],
  terms: Terms,
): Promise<Outcome[]> {
  if (rows.length === 0) return [];
  const register = await StreetRegister.open(tx, tenant.tenantId, terms);
  const begunLater = await laterStreets(tx, tenant.tenantId, terms.validFrom);
  const outcomes: Outcome[] = [];
  for (const { item } of rows) {
    const street = register.find({ code: item.code, name: item.name.zh });
    const holder = register.holderOf(item.code, street);
    const { boundary, refusals: wrong } = boundaryOf(item);
    const later = street ? undefined : begunLater.get(`${item.code} ${item.name.zh}`);
    const refusals: readonly Refusal<PlaceRefusalCode>[] = [
      ...wrong,
      ...(later ? [{ code: 'NOT_YET_IN_FORCE' as const, params: { from: later } }] : []),
      ...(holder && register.isOfThisSource(holder) ? [takenTwice(item, holder)] : []),
    ];
    if (refusals.length > 0) {
      outcomes.push({ status: 'refused', refusals });
      continue;
    }
    if (holder) await takeCode(register, holder, item, terms);
    outcomes.push(
      street
        ? await amendStreet(register, street, item, boundary, terms)
        : addStreet(register, tenant, item, boundary, terms),
    );
  }
  await register.write();
  return outcomes;
}

function addStreet(
  register: StreetRegister,
  { tenantId, districtId: parentId }: TenantOfDistrict,
  { code, name, district }: StreetRow,
  boundary: NewBoundary | null,
  { validFrom, source, news }: Terms,
): Outcome {
  const bare = bareVersion({ tenantId, kind: 'STREET', code, name, parentId, validFrom, source });
  register.add(withOutline(bare, boundary));
  news.push({ kind: 'CREATED', name: name.zh, district: district.name.zh });
  return { status: 'imported', targetId: bare.placeId };
}

async function amendStreet(
  register: StreetRegister,
  street: Street,
  row: StreetRow,
  boundary: NewBoundary | null,
  { news }: Terms,
): Promise<Outcome> {
  const { placeId: targetId, code, name } = street;
  const redrawn = boundary && redrawnBoundary(boundary, await register.versionOf(street));
  const where = { name: row.name.zh, district: row.district.name.zh };
  const changes: PlaceNews[] = [
    ...(code === row.code ? [] : [{ ...where, kind: 'RECODED' as const, from: code ?? '', to: row.code }]),
    ...(name === row.name.zh ? [] : [{ ...where, kind: 'RENAMED' as const, from: name, to: row.name.zh }]),
    ...(redrawn ? [{ ...where, kind: 'REDRAWN' as const }] : []),
  ];
  if (changes.length === 0) return { status: 'known', targetId };
  await register.revise(
    street,
    (old) => withOutline({ ...old, code: row.code, name: { ...old.name, ...row.name } }, redrawn),
    redrawn,
  );
  news.push(...changes);
  return { status: 'imported', targetId };
}

/** A code that a row gives to a street is no longer that of the street which had it; its own row may bring it another. */
async function takeCode(
  register: StreetRegister,
  holder: Street,
  row: StreetRow,
  { news }: Terms,
): Promise<void> {
  await register.revise(holder, (old) => ({ ...old, code: null }), null);
  news.push({ kind: 'CODE_TAKEN', name: holder.name, district: row.district.name.zh, from: row.code });
}

function takenTwice({ code }: StreetRow, { name }: Street): Refusal<PlaceRefusalCode> {
  return { code: 'CODE_TAKEN_TWICE', field: 'code', params: { code, name } };
}

/** Streets that only begin after the day, by code and name: the day on which they do. */
async function laterStreets(
  tx: Transaction,
  tenantId: string,
  validFrom: Date,
): Promise<Map<string, string>> {
  const versions = await tx.placeVersion.findMany({
    where: { tenantId, place: { kind: 'STREET' }, validFrom: { gt: validFrom } },
  });
  return new Map(
    versions.map(({ code, name, validFrom: from }) => [
      `${code} ${(name as { zh: string }).zh}`,
      from.toISOString().slice(0, 10),
    ]),
  );
}
