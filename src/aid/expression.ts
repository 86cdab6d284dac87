import { type Expr, type ExprBinary, parse } from 'pgsql-ast-parser';
import { invariant } from '../kernel/index.ts';

/** What an expression may give: SQL's truths and whole numbers, null for what nobody knows. */
export type Value = boolean | number | null;
/** An expression made ready: reads a row of values and gives its own. */
export type Expression = (row: readonly Value[]) => Value;

const not = (one: Value): Value => (one === null ? null : !one);

/** False wins over unknown, unknown over true. */
const every =
  (all: readonly Expression[]): Expression =>
  (row) => {
    let isOpen = false;
    for (const one of all) {
      const value = one(row);
      if (value === false) return false;
      isOpen ||= value === null;
    }
    return isOpen ? null : true;
  };

/** True wins over unknown, unknown over false. */
const any =
  (all: readonly Expression[]): Expression =>
  (row) => {
    let isOpen = false;
    for (const one of all) {
      const value = one(row);
      if (value === true) return true;
      isOpen ||= value === null;
    }
    return isOpen ? null : false;
  };

const strict =
  (
    left: Expression,
    right: Expression,
    of: (a: number | boolean, b: number | boolean) => Value,
  ): Expression =>
  (row) => {
    const a = left(row);
    if (a === null) return null;
    const b = right(row);
    return b === null ? null : of(a, b);
  };

const COMPARE: Readonly<Record<string, (a: number | boolean, b: number | boolean) => boolean>> = {
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<>': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

const COUNT: Readonly<Record<string, (a: number | boolean, b: number | boolean) => number>> = {
  '+': (a, b) => Number(a) + Number(b),
  '-': (a, b) => Number(a) - Number(b),
  '*': (a, b) => Number(a) * Number(b),
};

/** Reads a column by the place of its name. */
type PlaceOf = (column: string) => number;

const PARSED = new Map<string, Expr>();

/** The tree of an expression; the same expressions come back term after term. */
function parsed(sql: string): Expr {
  const known = PARSED.get(sql) ?? parse(sql, 'expr');
  // drafts that an office tries out shall not heap up
  if (PARSED.size > 10_000) PARSED.clear();
  PARSED.set(sql, known);
  return known;
}

/**
 * Reads the part of SQL in which the rules are written (and, or, not, comparisons, in, between, is null, case, coalesce,
 * cast to integer, sums and products of whole numbers), by SQL's own three values. What it does not know it refuses:
 * a condition that the county's select understands and this does not is never judged in two ways.
 */
export function readExpression(sql: string, placeOf: PlaceOf): Expression {
  return read(parsed(sql), placeOf);
}

function read(node: Expr, placeOf: PlaceOf): Expression {
  const of = (one: Expr): Expression => read(one, placeOf);
  switch (node.type) {
    case 'integer':
    case 'boolean':
      return constant(node.value);
    case 'null':
      return constant(null);
    case 'ref':
      return column(placeOf(node.name));
    case 'unary':
      return unary(node.op, of(node.operand));
    case 'binary':
      return binary(node, placeOf);
    case 'ternary':
      invariant(node.op === 'BETWEEN', `no expression of the rules: ${node.op}`);
      return every([
        strict(of(node.value), of(node.lo), COMPARE['>=']!),
        strict(of(node.value), of(node.hi), COMPARE['<=']!),
      ]);
    case 'case':
      invariant(!node.value, 'a case of the rules asks for truths');
      return cases(
        node.whens.map(({ when, value }) => [of(when), of(value)] as const),
        node.else ? of(node.else) : constant(null),
      );
    case 'call':
      invariant(node.function.name === 'coalesce', `no function of the rules: ${node.function.name}`);
      return coalesced(node.args.map(of));
    case 'cast':
      invariant('name' in node.to && node.to.name === 'integer', 'only whole numbers are made of truths');
      return number(of(node.operand));
    default:
      invariant(false, `no expression of the rules: ${node.type}`);
  }
}

function unary(op: string, of: Expression): Expression {
  if (op === 'NOT') return (row) => not(of(row));
  invariant(op === 'IS NULL' || op === 'IS NOT NULL', `no expression of the rules: ${op}`);
  const wanted = op === 'IS NULL';
  return (row) => (of(row) === null) === wanted;
}

function binary({ op, left, right }: ExprBinary, placeOf: PlaceOf): Expression {
  if (op === 'AND' || op === 'OR') {
    const all = [left, right].flatMap((one) => chained(one, op)).map((one) => read(one, placeOf));
    return op === 'AND' ? every(all) : any(all);
  }
  const one = read(left, placeOf);
  if (op === 'IN') {
    // one value in brackets is the value itself
    const listed = right.type === 'list' ? right.expressions : [right];
    return any(listed.map((other) => strict(one, read(other, placeOf), COMPARE['=']!)));
  }
  const of = COMPARE[op] ?? COUNT[op];
  invariant(of, `no expression of the rules: ${op}`);
  return strict(one, read(right, placeOf), of);
}

/** The members of a chain of one word: a and b and c are three, not two of two. */
const chained = (node: Expr, op: 'AND' | 'OR'): Expr[] =>
  node.type === 'binary' && node.op === op ? [...chained(node.left, op), ...chained(node.right, op)] : [node];

const constant =
  (value: Value): Expression =>
  () =>
    value;

const column =
  (place: number): Expression =>
  (row) =>
    row[place]!;

const number =
  (of: Expression): Expression =>
  (row) => {
    const value = of(row);
    return value === null ? null : Number(value);
  };

const coalesced =
  (all: readonly Expression[]): Expression =>
  (row) => {
    for (const one of all) {
      const value = one(row);
      if (value !== null) return value;
    }
    return null;
  };

const cases =
  (branches: readonly (readonly [when: Expression, then: Expression])[], otherwise: Expression): Expression =>
  (row) => {
    for (const [when, then] of branches) if (when(row) === true) return then(row);
    return otherwise(row);
  };
