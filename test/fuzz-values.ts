import fc from 'fast-check';
import type { Operation, Parameter, Schema } from '../apps/server/docs/openapi.ts';

/** A number of the shape of a citizen's, with a right check character: nothing that was sent may come back in an answer. */
export const CITIZEN = '431321201503020012';

/** What people, programs and enemies put where something else belongs. */
const ODD: readonly unknown[] = [
  ...[
    null,
    true,
    false,
    0,
    -1,
    1.5,
    2 ** 31,
    2 ** 53,
    -(2 ** 63),
    1e308,
    '',
    ' ',
    '0',
    '-1',
    'null',
    'undefined',
  ],
  ...['\u0000', 'a\u0000b', '\ud800', 'x\udfffy', '\u202e', '长'.repeat(5000), 'a'.repeat(100_000)],
  ...["' or true --", "'); drop table access.account; --", '${jndi:ldap://x}', '{{7*7}}', '../../etc/passwd'],
  ...[
    '<script>alert(1)</script>',
    '=cmd|calc!A1',
    '%00',
    '%ff',
    '\r\nset-cookie: a=b',
    CITIZEN,
    `P${CITIZEN}`,
  ],
  ...[[], {}, [[]], [null], { a: 1 }, { __proto__: 1 }, { constructor: { prototype: {} } }],
];

const odd = fc.constantFrom(...ODD);

/** Something nested deeper than anybody needs. */
const deep = fc.integer({ min: 10, max: 3000 }).map((depth) => {
  let value: unknown = 'x';
  for (let i = 0; i < depth; i++) value = i % 2 === 0 ? [value] : { a: value };
  return value;
});

type Pieces = Readonly<Record<string, Schema>>;

/** What stands in a field, where a test aims at something; undefined leaves it to the schema. */
export type Aim = (field: string, schema: Schema) => readonly unknown[] | undefined;

/** A value as a schema wants it. */
export function wanted(schema: Schema, pieces: Pieces, aim: Aim = () => undefined): fc.Arbitrary<unknown> {
  const named = schema.$ref && pieces[schema.$ref.split('/').at(-1)!];
  if (named) return wanted(named, pieces, aim);
  if ('const' in schema) return fc.constant(schema.const);
  if (Array.isArray(schema.enum)) return fc.constantFrom(...schema.enum);
  const either = (schema.anyOf ?? schema.oneOf) as readonly Schema[] | undefined;
  if (either) return fc.oneof(...either.map((one) => wanted(one, pieces, aim)));
  if (schema.type === 'integer' || schema.type === 'number')
    return fc.integer({ min: Number(schema.minimum ?? 0), max: Number(schema.maximum ?? 1_000_000) });
  if (schema.type === 'boolean') return fc.boolean();
  if (schema.type === 'null') return fc.constant(null);
  if (schema.type === 'array')
    return fc.array(wanted((schema.items ?? {}) as Schema, pieces, aim), { minLength: 1, maxLength: 3 });
  if (schema.type === 'object') return recordOf(schema, pieces, aim);
  if (typeof schema.pattern === 'string')
    return fc.constantFrom('P0000001', '1.431321.5', 'AAAAAAAAAAAAAAAA', 'abc');
  return fc.constantFrom('石牛乡', '周', 'P0000001', '2026-09-01', '2', 'out-of-school', '核对用途说明');
}

function recordOf(
  { properties = {}, required = [] }: Schema,
  pieces: Pieces,
  aim: Aim,
): fc.Arbitrary<unknown> {
  const parts = Object.entries(properties).map(([name, part]) => {
    const aimed = aim(name, part);
    if (!aimed) return [name, wanted(part, pieces, aim)] as const;
    const one = fc.constantFrom(...aimed);
    return [name, part.type === 'array' ? one.map((value) => [value]) : one] as const;
  });
  return fc.record(Object.fromEntries(parts), { requiredKeys: [...required] as never[] });
}

/** The same with one thing wrong somewhere: of another type, missing, too much, or altogether something else. */
function spoilt(schema: Schema, pieces: Pieces): fc.Arbitrary<unknown> {
  const whole = wanted(schema, pieces);
  const keys = Object.keys(schema.properties ?? {});
  if (keys.length === 0) return fc.oneof(odd, deep);
  const key = fc.constantFrom(...keys);
  return fc.oneof(
    fc
      .tuple(whole, key, fc.oneof({ weight: 5, arbitrary: odd }, { weight: 1, arbitrary: deep }))
      .map(([good, name, value]) => ({ ...(good as object), [name]: value })),
    fc.tuple(whole, key).map(([good, name]) => ({ ...(good as object), [name]: undefined })),
    whole.map((good) => ({ ...(good as object), [CITIZEN]: CITIZEN })),
    odd,
    deep,
  );
}

const inAddress = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '')).slice(0, 8000);
};

const RAW = ['%', '%ff', '%00', '..%2f..%2f', '%E0%A4%A', '%f0%28%8c%28'];

const addressPart = (part: Parameter, pieces: Pieces): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 4, arbitrary: wanted(part.schema, pieces).map(inAddress) },
    { weight: 4, arbitrary: odd.map(inAddress) },
    { weight: 1, arbitrary: fc.constantFrom(...RAW) },
  );

/** One request: the address, the body as bytes, and how it says what it is. */
export type Asking = {
  readonly method: string;
  readonly url: string;
  readonly body: string | undefined;
  readonly type: string | undefined;
};

/** Requests to one operation: now as it wants them, now ill in some way. */
export function askings(
  method: string,
  path: string,
  operation: Operation,
  pieces: Pieces,
): fc.Arbitrary<Asking> {
  const at = operation.parameters.filter((part) => part.in === 'path');
  const asked = operation.parameters.filter((part) => part.in === 'query' && part.name !== 'lang');
  const url = fc
    .tuple(
      fc.tuple(...at.map((part) => addressPart(part, pieces))),
      fc.tuple(...asked.map((part) => fc.option(addressPart(part, pieces), { nil: undefined }))),
      fc.constantFrom('', 'extra=1', `x=${CITIZEN}`, 'limit=1&limit=2', 'cursor=1.43.99999999999'),
    )
    .map(([places, queries, extra]) => {
      const filled = at.reduce((text, { name }, i) => text.replace(`{${name}}`, places[i]!), path);
      const query = asked.flatMap(({ name }, i) =>
        queries[i] === undefined ? [] : [`${name}=${queries[i]}`],
      );
      return `${filled}?${[...query, extra].filter(Boolean).join('&')}`;
    });
  const schema = operation.requestBody?.content['application/json']?.schema;
  const json = schema
    ? fc.oneof(wanted(schema, pieces), spoilt(schema, pieces), spoilt(schema, pieces))
    : odd;
  const body = fc.oneof(
    { weight: 8, arbitrary: json.map((value) => JSON.stringify(value) ?? '') },
    { weight: 1, arbitrary: json.map((value) => (JSON.stringify(value) ?? '').slice(0, -1)) },
    { weight: 1, arbitrary: fc.constantFrom('', '{', '{"a":', '\u0000', `"${CITIZEN}"`) },
  );
  const type = fc.oneof(
    { weight: 8, arbitrary: fc.constant('application/json') },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        undefined,
        'text/plain',
        'application/xml',
        'multipart/form-data',
        'application/octet-stream',
        'a',
        '',
      ),
    },
  );
  const verb = fc.oneof(
    { weight: 12, arbitrary: fc.constant(method.toUpperCase()) },
    { weight: 1, arbitrary: fc.constantFrom('PATCH', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'HEAD') },
  );
  return fc
    .record({ method: verb, url, body, type })
    .map((asking) =>
      asking.method === 'GET' || asking.method === 'HEAD'
        ? { ...asking, body: undefined, type: undefined }
        : asking,
    );
}
