/** Time and chance, passed in. `chance(n)` gives n random bytes. */
export type Sources = { readonly now: () => Date; readonly chance: (bytes: number) => Uint8Array };
