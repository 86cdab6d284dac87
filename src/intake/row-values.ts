import { LANDED_FIELDS, type LandedField } from './landed.ts';

const FIELDS = Object.keys(LANDED_FIELDS) as LandedField[];

/** The place of a field in a row's values. */
export const SLOT = Object.fromEntries(FIELDS.map((field, i) => [field, i])) as Readonly<
  Record<LandedField, number>
>;

/**
 * The values of the row at hand, by field. One such object serves all rows of a sheet (rows come by the million, and
 * a map for each would cost more than reading it); whoever keeps a row copies it by `entries`.
 */
export class RowValues {
  readonly slots: (string | undefined)[] = new Array<string | undefined>(FIELDS.length).fill(undefined);

  get(field: LandedField): string | undefined {
    return this.slots[SLOT[field]];
  }
  has(field: LandedField): boolean {
    return this.slots[SLOT[field]] !== undefined;
  }
  set(field: LandedField, value: string): void {
    this.slots[SLOT[field]] = value;
  }
  drop(field: LandedField): void {
    this.slots[SLOT[field]] = undefined;
  }
  clear(): void {
    this.slots.fill(undefined);
  }
  entries(): [LandedField, string][] {
    return FIELDS.flatMap((field, i): [LandedField, string][] => {
      const value = this.slots[i];
      return value === undefined ? [] : [[field, value]];
    });
  }
}
