/** The system's and PostgreSQL's words for: nobody answers, the connection broke, the server goes down or comes up. */
const AWAY = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ENOTCONN', 'ETIMEDOUT', 'EHOSTUNREACH'],
  ...['57P01', '57P02', '57P03', '08000', '08003', '08006', '25P04'],
]);

/** What `pg` says of a connection that broke, without a code. */
const BROKEN =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/;

/** The database was away while something was done, in a process that told of it. */
export class DatabaseAway extends Error {}

/** Whether a failure is the database's being away, and no fault of what was asked of it: it may be asked again. */
export function isDatabaseAway(error: unknown): boolean {
  if (error instanceof DatabaseAway) return true;
  if (!(error instanceof Error)) return false;
  const { code, syscall, cause } = error as Error & { code?: string; syscall?: string };
  // a file that is not there has the same code as a socket that is not there
  if (code === 'ENOENT') return syscall === 'connect';
  return (code !== undefined && AWAY.has(code)) || BROKEN.test(error.message) || isDatabaseAway(cause);
}
