import type { ReactNode } from 'react';

type Properties = { readonly facts: readonly (readonly [name: string, value: ReactNode])[] };

/** Names and values, as many columns as fit. */
export function Facts({ facts }: Properties) {
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
