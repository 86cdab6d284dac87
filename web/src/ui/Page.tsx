import type { ReactNode } from 'react';

type Properties = {
  readonly title: ReactNode;
  readonly aside?: ReactNode;
  readonly note?: ReactNode;
  readonly children: ReactNode;
};

/** A page: its heading, what stands beside it, a line of explanation, the body. */
export function Page({ title, aside, note, children }: Properties) {
  return (
    <article className="page">
      <header className="page-head">
        <h1>{title}</h1>
        {aside !== undefined && <div className="aside">{aside}</div>}
      </header>
      {note !== undefined && <p className="note">{note}</p>}
      {children}
    </article>
  );
}

type SectionProperties = Omit<Properties, 'aside'> & { readonly className?: string };

/** A part of a page. */
export function Section({ title, note, children, className = '' }: SectionProperties) {
  return (
    <section className={`section ${className}`}>
      <header className="section-head">
        <h2>{title}</h2>
        {note !== undefined && <span className="note">{note}</span>}
      </header>
      {children}
    </section>
  );
}
