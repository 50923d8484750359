import { newId } from '../../ids.ts';
import type { Transaction } from '../../services.ts';
import { insertVersions, type NewBoundary, type NewVersion } from '../insertVersions.ts';
import { copyOf, reviseVersion, type StoredVersion, versionOn } from '../reviseVersion.ts';
import { type KnownStreet, matchStreet } from './matchStreet.ts';
import type { PlaceNews } from './rows.ts';

export interface Terms {
  readonly validFrom: Date;
  /** As it stands in the versions, "import:<file>". */
  readonly source: string;
  readonly news: PlaceNews[];
}

/** The version is null as long as a street that this batch makes is not written. */
export interface Street extends KnownStreet {
  readonly version: StoredVersion | null;
}

/** The streets of one tenant on the day of an import, while rows change them. New ones are written together. */
export class StreetRegister {
  readonly #tx: Transaction;
  readonly #terms: Terms;
  readonly #streets: Map<string, Street>;
  #unwritten: NewVersion[] = [];

  private constructor(tx: Transaction, terms: Terms, streets: readonly Street[]) {
    this.#tx = tx;
    this.#terms = terms;
    this.#streets = new Map(streets.map((street) => [street.placeId, street]));
  }

  static async open(tx: Transaction, tenantId: string, terms: Terms): Promise<StreetRegister> {
    return new StreetRegister(tx, terms, await streetsOn(tx, tenantId, terms.validFrom));
  }

  find(row: { code: string; name: string }): Street | undefined {
    return matchStreet(row, [...this.#streets.values()]);
  }

  /** Who has a code, if it is not the given street itself. */
  holderOf(code: string, except: Street | undefined): Street | undefined {
    return [...this.#streets.values()].find(
      (street) => street.code === code && street.placeId !== except?.placeId,
    );
  }

  /** Whether this very source gave a street its present version on this very day. */
  isOfThisSource({ version }: Street): boolean {
    const { source, validFrom } = this.#terms;
    return (
      version === null || (version.source === source && version.validFrom.getTime() === validFrom.getTime())
    );
  }

  add(version: NewVersion): void {
    const { placeId, code, name } = version;
    this.#unwritten.push(version);
    this.#streets.set(placeId, { placeId, code, name: name.zh, version: null });
  }

  /** The stored version of a street, to be compared with and changed. */
  async versionOf(street: Street): Promise<StoredVersion> {
    if (street.version) return street.version;
    await this.write();
    const version = await versionOn(this.#tx, street.placeId, this.#terms.validFrom);
    if (!version) throw new Error(`place ${street.placeId} has no version on the day of its import`);
    return version;
  }

  async revise(
    street: Street,
    change: (old: NewVersion) => NewVersion,
    redrawn: NewBoundary | null,
  ): Promise<void> {
    const { validFrom, source } = this.#terms;
    const old = await this.versionOf(street);
    const revised = { ...change(copyOf(old, 'STREET')), id: newId(), validFrom, source };
    await reviseVersion(this.#tx, old, revised, redrawn);
    const version = await versionOn(this.#tx, street.placeId, validFrom);
    this.#streets.set(street.placeId, {
      placeId: street.placeId,
      code: revised.code,
      name: revised.name.zh,
      version,
    });
  }

  /** Writes the new streets. */
  async write(): Promise<void> {
    const versions = this.#unwritten;
    this.#unwritten = [];
    if (versions.length === 0) return;
    await this.#tx.place.createMany({
      data: versions.map(({ placeId: id, tenantId, kind }) => ({ id, tenantId, kind })),
    });
    await insertVersions(this.#tx, versions);
  }
}

/** The streets of a tenant that are in force on a day. */
export async function streetsOn(
  tx: Transaction,
  tenantId: string,
  date: Date,
): Promise<(Street & { readonly version: StoredVersion })[]> {
  const versions = await tx.placeVersion.findMany({
    where: {
      tenantId,
      place: { kind: 'STREET' },
      validFrom: { lte: date },
      OR: [{ validTo: null }, { validTo: { gt: date } }],
    },
    include: { boundary: true },
    orderBy: { placeId: 'asc' },
  });
  return versions.map((version) => {
    const { placeId, code, name } = version;
    return { placeId, code, name: (name as { zh: string }).zh, version };
  });
}
