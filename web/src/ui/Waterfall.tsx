/** One step of a waterfall; weights are milli (log2 × 1000). */
export type Step = {
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly weight: number;
};

type Words = {
  readonly comparison: string;
  readonly level: string;
  readonly weight: string;
  readonly total: string;
  /** What a screen reader says of a bar. */
  readonly bar: (name: string, from: string, to: string) => string;
};

type Properties = {
  readonly steps: readonly Step[];
  readonly total: number;
  readonly label: string;
  readonly words: Words;
  readonly print: (milli: number) => string;
};

type Bar = { readonly from: number; readonly to: number };

/** Where each bar begins and ends, in turn. */
function barsOf(steps: readonly Step[]): Bar[] {
  let at = 0;
  return steps.map(({ weight }) => {
    const bar = { from: at, to: at + weight };
    at = bar.to;
    return bar;
  });
}

/**
 * The waterfall of a pair: each comparison moves the weight on from where the one before left it. A table whose last
 * column draws it, so that it reads the same without eyes.
 */
export function Waterfall({ steps, total, label, words, print }: Properties) {
  const bars = barsOf(steps);
  const ends = bars.flatMap(({ from, to }) => [from, to]).concat(0, total);
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const scale = (milli: number): number => ((milli - low) / (high - low || 1)) * 100;
  const draw = (bar: Bar, kind: string, name: string) => (
    <svg
      className="bar"
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      role="img"
      aria-label={words.bar(name, print(bar.from), print(bar.to))}
    >
      <line x1={scale(0)} x2={scale(0)} y1="0" y2="10" className="zero" />
      <rect
        x={Math.min(scale(bar.from), scale(bar.to))}
        width={Math.max(Math.abs(scale(bar.to) - scale(bar.from)), 0.6)}
        y="1.5"
        height="7"
        className={kind}
      />
    </svg>
  );
  return (
    <table className="waterfall" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{words.comparison}</th>
          <th scope="col">{words.level}</th>
          <th scope="col" className="number">
            {words.weight}
          </th>
          <td />
        </tr>
      </thead>
      <tbody>
        {steps.map((step, i) => (
          <tr key={step.code} className={step.weight === 0 ? 'nil' : ''}>
            <th scope="row">{step.name}</th>
            <td>{step.level}</td>
            <td className="number">{print(step.weight)}</td>
            <td>{step.weight !== 0 && draw(bars[i]!, step.weight < 0 ? 'against' : 'for', step.name)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{words.total}</th>
          <td />
          <td className="number">{print(total)}</td>
          <td>{draw({ from: 0, to: total }, 'total', words.total)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
