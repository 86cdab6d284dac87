/** A thing that waits for one browser, under a name by chance, for a short time; it is taken once. */
export type Pending<T> = {
  put(key: string, value: T, now: Date): void;
  take(key: string, now: Date): T | undefined;
};

/** Keeps things in memory: whoever is on the way while the service is started anew begins again. The oldest give way. */
export function keepPending<T>(minutes: number, most: number): Pending<T> {
  const held = new Map<string, { readonly value: T; readonly until: number }>();
  return {
    put(key, value, now) {
      for (const [old, { until }] of held) if (until < now.getTime() || held.size >= most) held.delete(old);
      held.set(key, { value, until: now.getTime() + minutes * 60_000 });
    },
    take(key, now) {
      const found = held.get(key);
      held.delete(key);
      return found && found.until >= now.getTime() ? found.value : undefined;
    },
  };
}
