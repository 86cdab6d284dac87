import type { ReactNode } from 'react';

/** A name, its value, and a code that tells it from the others where names may still be on their way. */
type Fact = readonly [name: string, value: ReactNode, code?: string];
type Properties = { readonly facts: readonly Fact[] };

/** Names and values, as many columns as fit. */
export function Facts({ facts }: Properties) {
  return (
    <dl className="facts">
      {facts.map(([name, value, code = name]) => (
        <div key={code}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
