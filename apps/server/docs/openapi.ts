import { z } from 'zod';
import { type Contract, FaultTold, type RouteTable } from '../../../src/access/index.ts';
import { type Fault, faultsOf } from './faults.ts';
import { describeScope } from './scope-text.ts';

/** A JSON schema, as it stands in the document. */
export type Schema = {
  readonly [key: string]: unknown;
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
};

/** A parameter of an operation. */
export type Parameter = {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema: Schema;
};

type Content = Readonly<Record<string, { readonly schema: Schema }>>;

/** One endpoint of the document. */
export type Operation = {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly 'x-scope': string;
  readonly 'x-faults': readonly Fault[];
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly required: boolean; readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Content }>>;
};

/** The OpenAPI 3.1 document of the server. */
export type ApiDocument = {
  readonly openapi: '3.1.0';
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly securitySchemes: Readonly<Record<string, object>>;
  };
};

/** Methods that change something: they want the token of the session. */
const CHANGES = new Set(['POST', 'PUT', 'DELETE']);

type Pieces = { readonly schemas: Map<string, Schema> };

/** A zod schema as JSON schema; named parts go to the document's own list. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output', pieces: Pieces): Schema {
  const made = z.toJSONSchema(z.strictObject({ root: schema }), { io, unrepresentable: 'any' });
  const { $defs = {}, properties } = rehung(made) as { $defs?: Record<string, Schema>; properties: object };
  for (const [name, { id: _, ...piece }] of Object.entries($defs)) pieces.schemas.set(name, piece);
  return (properties as { root: Schema }).root;
}

/** References point into the document, and whole numbers of a double are told as whole numbers alone. */
function rehung(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(rehung);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(
        ([key, part]) => !(/^(maximum|minimum)$/.test(key) && Math.abs(part) === Number.MAX_SAFE_INTEGER),
      )
      .map(([key, part]) =>
        key === '$ref'
          ? [key, String(part).replace('#/$defs/', '#/components/schemas/')]
          : [key, rehung(part)],
      ),
  );
}

function parametersOf(contract: Contract, method: string, isOpen: boolean, pieces: Pieces): Parameter[] {
  const of = (place: 'path' | 'query', shape: z.ZodObject | undefined): Parameter[] => {
    if (!shape) return [];
    const { properties = {}, required = [] } = schemaOf(shape, 'input', pieces);
    return Object.entries(properties).map(([name, schema]) => ({
      ...{ name, in: place, required: place === 'path' || required.includes(name), schema },
    }));
  };
  const language = { type: 'string', enum: ['zh', 'en'] };
  const header = (name: string): Parameter => ({
    name,
    in: 'header',
    required: true,
    schema: { type: 'string' },
  });
  return [
    ...of('path', contract.params),
    ...of('query', contract.query),
    { name: 'lang', in: 'query', required: false, schema: language },
    ...(CHANGES.has(method) && !isOpen ? [header('x-fuzhi-csrf')] : []),
    ...(contract.isNamed ? [header('x-fuzhi-file-name')] : []),
  ];
}

function bodyOf({ body, upload }: Contract, pieces: Pieces): Pick<Operation, 'requestBody'> {
  if (upload) {
    const schema = { type: 'string', contentMediaType: upload };
    return { requestBody: { required: true, content: { [upload]: { schema } } } };
  }
  if (!body) return {};
  const schema = schemaOf(body, 'input', pieces);
  return { requestBody: { required: true, content: { 'application/json': { schema } } } };
}

function answersOf(contract: Contract, faults: readonly Fault[], pieces: Pieces): Operation['responses'] {
  const good = Object.entries(contract.answers).map(([status, shape]) => {
    if (shape instanceof z.ZodType) {
      const schema = schemaOf(shape, 'output', pieces);
      return [status, { description: 'ok', content: { 'application/json': { schema } } }] as const;
    }
    const schema = { type: 'string', contentMediaType: shape.file };
    return [status, { description: 'ok', content: { [shape.file]: { schema } } }] as const;
  });
  const fault = { 'application/json': { schema: schemaOf(contract.fault ?? FaultTold, 'output', pieces) } };
  const ill = [...new Set(faults.map(({ status }) => status))].map((status) => {
    const codes = faults.filter((one) => one.status === status).map(({ code }) => code);
    return [String(status), { description: codes.join(', '), content: fault }] as const;
  });
  return Object.fromEntries([...good, ...ill]);
}

function operationOf({ method, url, scope, contract }: RouteTable[number], pieces: Pieces): Operation {
  const faults = faultsOf(contract, scope, method);
  return {
    operationId: `${method.toLowerCase()}${url.replace(/^\/api/, '').replace(/[/:.-]+(\w)/g, (_, sign) => sign.toUpperCase())}`,
    summary: `${contract.about.zh} / ${contract.about.en}`,
    description: `${describeScope(scope, 'zh')} / ${describeScope(scope, 'en')}`,
    'x-scope': scope,
    'x-faults': faults,
    security: scope === 'open' ? [] : [{ session: [] }],
    parameters: parametersOf(contract, method, scope === 'open', pieces),
    ...bodyOf(contract, pieces),
    responses: answersOf(contract, faults, pieces),
  };
}

/** The address as OpenAPI writes it: `/api/persons/{personId}`. */
export const documentedUrl = (url: string): string => url.replace(/:(\w+)/g, '{$1}');

/** Makes the document from the table of routes: nothing of it is written by hand. */
export function describeApi(routes: RouteTable): ApiDocument {
  const pieces: Pieces = { schemas: new Map() };
  const paths: Record<string, Record<string, Operation>> = {};
  for (const route of routes.toSorted((a, b) => (a.url < b.url ? -1 : a.url > b.url ? 1 : 0))) {
    if (route.method === 'HEAD' || route.method === 'OPTIONS') continue;
    paths[documentedUrl(route.url)] ??= {};
    paths[documentedUrl(route.url)]![route.method.toLowerCase()] = operationOf(route, pieces);
  }
  const schemas = Object.fromEntries([...pieces.schemas].sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    openapi: '3.1.0',
    info: {
      title: '扶智 Fuzhi',
      version: '0.1.0',
      description: '由各路由的声明生成。 / Made from what each route declares.',
    },
    paths,
    components: {
      schemas,
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'fuzhi_session' } },
    },
  };
}
