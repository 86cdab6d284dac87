import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { VOCABULARY } from '../conditions/vocabulary.ts';
import { FACT_COLUMNS, FACTS } from '../facts.ts';
import { alternatives, argsOf } from '../programme/conditions-of.ts';
import { AmountRow, CHANNELS, GIVEN_AS, PAID, UNITS } from '../programme/programme.ts';
import { standingRules } from '../rule-set.store.ts';
import { FORM_WORDS, type FormField, rowPlaces } from './form.ts';

type Shape = {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly propertyNames?: Shape;
};
const shapeOf = (schema: z.ZodType): Shape => z.toJSONSchema(schema, { io: 'input' }) as Shape;
const sorted = (words: readonly string[]): string[] => [...words].sort();

/** How the form draws an argument, and between which words, as the schema of the rules has it. */
const drawn = ({
  type,
  enum: words,
  items,
}: Shape): Pick<FormField, 'type'> & { words: readonly string[] } => {
  if (type === 'array')
    return items?.enum ? { type: 'many', words: sorted(items.enum) } : { type: 'places', words: [] };
  if (words) return { type: 'one', words: sorted(words) };
  return { type: type === 'boolean' ? 'yes-no' : 'number', words: [] };
};
const asDrawn = ({ type, choices }: FormField) => ({ type, words: sorted(choices.map(({ code }) => code)) });

describe('The form of a local programme asks for all that a rule may say', () => {
  it.each([...VOCABULARY.values()].map((one) => [one.kind, one] as const))(
    'of the kind %s',
    (kind, { args }) => {
      const form = FORM_WORDS.kinds.find(({ code }) => code === kind)!;
      expect(form.label.zh).toMatch(/[\u4e00-\u9fff]/);
      const wanted = Object.entries(shapeOf(args).properties ?? {}).map(([name, shape]) => [
        name,
        drawn(shape),
      ]);
      expect(Object.fromEntries(form.fields.map((field) => [field.name, asDrawn(field)]))).toEqual(
        Object.fromEntries(wanted),
      );
    },
  );

  it('of the facts of a child, each with its words', () => {
    const told = FORM_WORDS.facts.map(({ name, choices }) => [name, choices.map(({ code }) => code)]);
    expect(told).toEqual(
      FACT_COLUMNS.map((name) => {
        const shape = FACTS[name];
        return [name, shape.type === 'code' ? Object.keys(shape.words) : []];
      }),
    );
  });

  it('of what an amount may differ by, but for sums and the codes of counties', () => {
    const offered = [
      ...FORM_WORDS.rowFacts,
      ...rowPlaces(['640104', '640105'].map((code) => ({ code, name: code }))),
    ].map(({ name }) => name);
    const sayable = shapeOf(AmountRow).properties!.when!.propertyNames!.enum ?? [];
    const left = ['school_fee_fen', 'meal_days', 'school_county', 'hukou_county'];
    expect(offered.sort()).toEqual(sayable.filter((name) => !left.includes(name)).sort());
  });

  it('of units, ways and figures; a bank’s loan and days alone are nothing that a county pays', () => {
    const codes = (choices: readonly { readonly code: string }[]) => choices.map(({ code }) => code).sort();
    const but = (all: readonly string[], ...left: string[]) =>
      all.filter((one) => !left.includes(one)).sort();
    expect(codes(FORM_WORDS.units)).toEqual(but(UNITS, 'days'));
    expect(codes(FORM_WORDS.paid)).toEqual(but(PAID));
    expect(codes(FORM_WORDS.givenAs)).toEqual(but(GIVEN_AS, 'loan'));
    expect(codes(FORM_WORDS.channels)).toEqual(but(CHANNELS, 'bank-loan'));
    const { yuan, fact, unknown } = shapeOf(AmountRow).properties!;
    expect(codes(FORM_WORDS.figures)).toEqual(['school_fee_fen', 'unknown', 'yuan']);
    expect([yuan?.type, fact?.enum, unknown !== undefined]).toEqual(['number', ['school_fee_fen'], true]);
  });

  it('of everything that the rules that come with the platform say', () => {
    const rules = standingRules().programmes;
    const asked = rules.flatMap((one) => alternatives(one).flat());
    for (const condition of asked) {
      const names = FORM_WORDS.kinds
        .find(({ code }) => code === condition.test)!
        .fields.map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining(Object.keys(argsOf(condition))));
    }
    const units = rules.flatMap(({ parameters, amount }) => parameters[amount.parameter]?.unit ?? []);
    for (const unit of units) expect(FORM_WORDS.units.map(({ code }) => code)).toContain(unit);
  });
});
