/** Counts what was really executed. */
export class Ledger {
  readonly #fields = new Set<string>();
  readonly #callers = new Set<string>();
  readonly #relations = new Set<string>();
  readonly #cells = new Set<string>();

  cell(field: string, caller: string, relation: string): void {
    this.#fields.add(field);
    this.#callers.add(caller);
    this.#relations.add(relation);
    this.#cells.add(`${field} ${caller} ${relation}`);
  }

  summary(): string {
    const [fields, callers, relations] = [this.#fields.size, this.#callers.size, this.#relations.size];
    return `access matrix: ${fields} fields × ${callers} callers × ${relations} relations, ${this.#cells.size} cells executed`;
  }
}
