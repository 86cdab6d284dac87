/** What a long run tells while it works: the stage's key, how far, and of how much where that is known. */
export type Progress = {
  readonly stage: 'read' | 'check' | 'link' | 'gaps' | 'aid' | 'write' | 'load' | 'demo';
  readonly done: number;
  readonly total?: number;
  /** Rows met so far, while files are read. */
  readonly rows?: number;
  /** A file or relation name; never personal data. */
  readonly item?: string;
};

/** Receives progress; must not throw. */
export type OnProgress = (progress: Progress) => void;
