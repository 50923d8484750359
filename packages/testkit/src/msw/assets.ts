import type {
  AssetContentInput,
  AssetFilter,
  CreateAssetInput,
  CreateOrganizationInput,
  RetireAssetInput,
  ReviseAssetInput,
  SetAppealAssetInput,
  SetOrganizationContactInput,
} from '@linli/client/generated/graphql';
import type { MockAppeal } from './appeal.ts';
import { connection } from './connection.ts';
import { face } from './face.ts';
import { localized, mint } from './localized.ts';
import { happen } from './mutations.ts';
import { type MockUnit, unitFace } from './neighbourhood.ts';
import { type MockPlace, placeFace, within } from './places.ts';
import { assetFace, type MockAsset, registerOf } from './registers.ts';
import { allPlaces, type World } from './world.ts';

const refusal = (path: string[], message: string) => ({
  __typename: 'InvalidInputError',
  code: 'INVALID_INPUT',
  message,
  fields: [{ path, code: 'REQUIRED', message }],
});

/** What the API would find wrong with a part. */
function faultOf({ name, handover, handoverOn }: AssetContentInput) {
  if (!name.zh.trim()) return refusal(['name', 'zh'], '请填写这一项。');
  if (handover === 'COMPLETE' && !handoverOn) return refusal(['handoverOn'], '请填写移交完成的日期。');
  return null;
}

/** The register of parts and the directory of units, for the played neighbourhood. */
export function assetRoot(world: World) {
  const assets = registerOf(world);
  const units = () => [world.office, world.committee, world.property, world.heating];
  const places = () => allPlaces(world.city);
  const describe = (asset: MockAsset, { name, owner, maintainer, ...rest }: AssetContentInput) => {
    const at = new Date().toISOString();
    const unit = (id: string | number | null | undefined) => units().find((one) => one.id === id) ?? null;
    const [last] = asset.versions;
    if (last) last.validTo = at;
    asset.versions.unshift({
      words: { zh: name.zh, en: name.en ?? name.zh },
      owner: unit(owner),
      maintainer: unit(maintainer),
      handover: rest.handover,
      handoverOn: rest.handoverOn ?? null,
      validFrom: at,
      validTo: null,
    });
  };
  const told = (payload: string, asset: MockAsset) => ({ __typename: payload, asset: assetFace(asset) });
  return {
    assets: ({ filter, first, after }: { filter?: AssetFilter; first?: number; after?: string }) => {
      const place = places().find(({ id }) => id === filter?.in?.in);
      const found = assets.filter(
        (one) =>
          (!place || within(one.place, place)) &&
          (one.retiredAt !== null) === (filter?.retired ?? false) &&
          (!filter?.kind?.eq || filter.kind.eq === one.kind) &&
          (!filter?.handover?.eq || filter.handover.eq === one.versions[0]?.handover),
      );
      return connection(found.map(assetFace), { first: first ?? null, after: after ?? null });
    },
    createAsset: ({ input }: { input: CreateAssetInput }) => {
      const place = places().find(({ id }) => id === input.place) as MockPlace;
      const fault = faultOf(input.content);
      if (fault) return fault;
      const asset: MockAsset = { id: mint('Asset'), kind: input.kind, place, retiredAt: null, versions: [] };
      describe(asset, input.content);
      assets.push(asset);
      return told('CreateAssetPayload', asset);
    },
    reviseAsset: ({ input }: { input: ReviseAssetInput }) => {
      const asset = assets.find(({ id }) => id === input.asset) as MockAsset;
      const fault = faultOf(input.content);
      if (fault) return fault;
      describe(asset, input.content);
      return told('ReviseAssetPayload', asset);
    },
    retireAsset: ({ input }: { input: RetireAssetInput }) => {
      const asset = assets.find(({ id }) => id === input.asset) as MockAsset;
      asset.retiredAt = new Date().toISOString();
      return told('RetireAssetPayload', asset);
    },
    setAppealAsset: ({ input }: { input: SetAppealAssetInput }) => {
      const appeal = world.appeals.find(({ id }) => id === input.id) as MockAppeal;
      appeal.asset = assets.find(({ id }) => id === input.asset) ?? null;
      happen(appeal, 'ADD_ENTRY', world, null);
      world.changed(appeal);
      return { __typename: 'SetAppealAssetPayload', appeal: face(appeal, world) };
    },
    unitsAt: ({ place }: { place: string }) => {
      const found = places().find(({ id }) => id === place);
      return found ? [...units(), ...added(world)].map((unit) => directoryEntry(unit, found)) : null;
    },
    createOrganization: ({ input }: { input: CreateOrganizationInput }) => {
      const { zh, en } = input.name;
      if (!zh.trim()) return refusal(['name', 'zh'], '请填写这一项。');
      const words = { zh, en: en ?? zh };
      const unit: MockUnit = { id: mint('Organization'), kind: input.kind, words, people: [] };
      unit.phone = input.phone ?? null;
      added(world).push(unit);
      return { __typename: 'CreateOrganizationPayload', organization: unitFace(unit) };
    },
    setOrganizationContact: ({ input }: { input: SetOrganizationContactInput }) => {
      const unit = [...units(), ...added(world)].find(({ id }) => id === input.organization) as MockUnit;
      if (/^1[3-9]\d{9}$/.test(input.phone ?? '')) {
        return refusal(['phone'], '请填写单位的办公电话，例如 010-63801234，不要填写个人手机。');
      }
      unit.phone = input.phone ?? null;
      unit.hours = input.hours ? { zh: input.hours.zh, en: input.hours.en ?? input.hours.zh } : null;
      return { __typename: 'SetOrganizationContactPayload', organization: unitFace(unit) };
    },
  };
}

const newUnits = new WeakMap<World, MockUnit[]>();

/** Units that were entered since. */
function added(world: World): MockUnit[] {
  const units = newUnits.get(world) ?? [];
  newUnits.set(world, units);
  return units;
}

function directoryEntry(unit: MockUnit, place: MockPlace) {
  return {
    __typename: 'PlaceUnit',
    unit: { ...unitFace(unit), hours: unit.hours ? localized(unit.hours) : null },
    places: [placeFace(place)],
    viewerCanSetContact: true,
  };
}
