import { invariant } from '../kernel/index.ts';

/** What an expression may give: SQL's truths and whole numbers, null for what nobody knows. */
export type Value = boolean | number | null;
/** An expression made ready: reads a row of values and gives its own. */
export type Expression = (row: readonly Value[]) => Value;

const TOKEN = /\s*(?:(\d+)|([a-z_][a-z0-9_]*)|(<=|>=|<>|[=<>()+*,-]))/iy;

/** The words and signs of an expression. Anything else is none of ours. */
function tokensOf(sql: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  const end = sql.trimEnd().length;
  while (TOKEN.lastIndex < end) {
    const at = TOKEN.lastIndex;
    const found = TOKEN.exec(sql);
    invariant(found, `no expression of the rules: …${sql.slice(at, at + 40)}`);
    tokens.push((found[1] ?? found[2] ?? found[3]!).toLowerCase());
  }
  return tokens;
}

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
  '<>': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

const ADD: Readonly<Record<string, (a: number | boolean, b: number | boolean) => number>> = {
  '+': (a, b) => Number(a) + Number(b),
  '-': (a, b) => Number(a) - Number(b),
};

/**
 * Reads the part of SQL in which the rules are written (and, or, not, comparisons, in, between, is null, case, coalesce,
 * cast to integer, sums and products of whole numbers), by SQL's own three values. What it does not know it refuses:
 * a condition that the county's select understands and this does not is never judged in two ways.
 */
export function readExpression(sql: string, placeOf: (column: string) => number): Expression {
  const reader = new Reader(tokensOf(sql), placeOf);
  return reader.whole();
}

class Reader {
  private at = 0;
  constructor(
    private readonly tokens: readonly string[],
    private readonly placeOf: (column: string) => number,
  ) {}

  whole(): Expression {
    const read = this.either();
    invariant(this.at === this.tokens.length, `left over in an expression: ${this.tokens[this.at]}`);
    return read;
  }

  private take(): string {
    return this.tokens[this.at++] ?? '';
  }

  private takes(word: string): boolean {
    if (this.tokens[this.at] !== word) return false;
    this.at += 1;
    return true;
  }

  private must(word: string): void {
    invariant(this.takes(word), `an expression wants ${word}, not ${this.tokens[this.at]}`);
  }

  private either(): Expression {
    const all = [this.both()];
    while (this.takes('or')) all.push(this.both());
    return all.length === 1 ? all[0]! : any(all);
  }

  private both(): Expression {
    const all = [this.negated()];
    while (this.takes('and')) all.push(this.negated());
    return all.length === 1 ? all[0]! : every(all);
  }

  private negated(): Expression {
    if (!this.takes('not')) return this.compared();
    const of = this.negated();
    return (row) => not(of(row));
  }

  private compared(): Expression {
    const left = this.sum();
    const compare = COMPARE[this.tokens[this.at] ?? ''];
    if (compare) {
      this.at += 1;
      return strict(left, this.sum(), compare);
    }
    if (this.takes('between')) return this.between(left);
    if (this.takes('in')) return this.among(left);
    if (!this.takes('is')) return left;
    const isNot = this.takes('not');
    this.must('null');
    return (row) => (left(row) === null) !== isNot;
  }

  private between(left: Expression): Expression {
    const least = strict(left, this.sum(), COMPARE['>=']!);
    this.must('and');
    return every([least, strict(left, this.sum(), COMPARE['<=']!)]);
  }

  private among(left: Expression): Expression {
    return any(this.listed().map((one) => strict(left, one, COMPARE['=']!)));
  }

  private listed(): Expression[] {
    this.must('(');
    const all = [this.either()];
    while (this.takes(',')) all.push(this.either());
    this.must(')');
    return all;
  }

  private sum(): Expression {
    let left = this.product();
    for (let add = ADD[this.tokens[this.at] ?? '']; add; add = ADD[this.tokens[this.at] ?? '']) {
      this.at += 1;
      left = strict(left, this.product(), add);
    }
    return left;
  }

  private product(): Expression {
    let left = this.single();
    while (this.takes('*')) left = strict(left, this.single(), (a, b) => Number(a) * Number(b));
    return left;
  }

  private single(): Expression {
    const token = this.take();
    if (/^\d/.test(token)) return constant(Number(token));
    if (token === 'true' || token === 'false') return constant(token === 'true');
    if (token === 'null') return constant(null);
    if (token === 'case') return this.cases();
    if (token === 'coalesce') return coalesced(this.listed());
    if (token === 'cast') return this.cast();
    if (token === '(') {
      const inner = this.either();
      this.must(')');
      return inner;
    }
    invariant(/^[a-z_]/.test(token), `no expression of the rules at ${token}`);
    const place = this.placeOf(token);
    return (row) => row[place]!;
  }

  private cast(): Expression {
    this.must('(');
    const of = this.either();
    this.must('as');
    this.must('integer');
    this.must(')');
    return (row) => {
      const value = of(row);
      return value === null ? null : Number(value);
    };
  }

  private cases(): Expression {
    const branches: (readonly [when: Expression, then: Expression])[] = [];
    while (this.takes('when')) {
      const when = this.either();
      this.must('then');
      branches.push([when, this.either()]);
    }
    const otherwise = this.takes('else') ? this.either() : constant(null);
    this.must('end');
    return (row) => {
      for (const [when, then] of branches) if (when(row) === true) return then(row);
      return otherwise(row);
    };
  }
}

const constant =
  (value: Value): Expression =>
  () =>
    value;

const coalesced =
  (all: readonly Expression[]): Expression =>
  (row) => {
    for (const one of all) {
      const value = one(row);
      if (value !== null) return value;
    }
    return null;
  };
