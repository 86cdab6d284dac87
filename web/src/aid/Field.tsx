import { type ReactNode, useId } from 'react';

type Properties = { readonly label: string; readonly children: (id: string) => ReactNode };

/** A field with its label above. */
export function Field({ label, children }: Properties) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}
