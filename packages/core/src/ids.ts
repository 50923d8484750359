import { v7 } from 'uuid';

/** A new UUIDv7: ids are made here, never by the database (PostgreSQL 15 has none). Sorts by time of making. */
export function newId(): string {
  return v7();
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

export function isId(value: string): boolean {
  return uuid.test(value);
}
