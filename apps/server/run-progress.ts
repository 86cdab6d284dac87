import type { Progress } from '../../src/platform/index.ts';

/** Stages of an import in their order; `demo` only where a demonstration county is made. */
export const STAGES = ['demo', 'read', 'check', 'link', 'gaps', 'aid', 'write', 'load'] as const;

/** What the page is told about the import: none, running, done, or failed with a reference number. */
export type RunState = {
  readonly state: 'idle' | 'running' | 'done' | 'failed';
  readonly stages: readonly Progress['stage'][];
  readonly stage: Progress['stage'] | null;
  readonly done: number;
  readonly total: number | null;
  readonly rows: number | null;
  readonly item: string | null;
  readonly message: string | null;
};

const IDLE: RunState = {
  state: 'idle',
  stages: [],
  stage: null,
  done: 0,
  total: null,
  rows: null,
  item: null,
  message: null,
};

/** Keeps the state of the import for whoever asks. */
export function trackRun() {
  let now = IDLE;
  return {
    now: (): RunState => now,
    begin(makesDemo: boolean): void {
      now = { ...IDLE, state: 'running', stages: STAGES.filter((stage) => makesDemo || stage !== 'demo') };
    },
    step({ stage, done, total, rows, item }: Progress): void {
      now = {
        ...now,
        state: 'running',
        stage,
        done,
        total: total ?? null,
        rows: rows ?? null,
        item: item ?? null,
      };
    },
    end(message?: string): void {
      now = { ...now, state: message === undefined ? 'done' : 'failed', message: message ?? null };
    },
  };
}

/** The state of an import and how to tell it. */
export type RunTracker = ReturnType<typeof trackRun>;
