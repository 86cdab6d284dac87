// Loads the TypeScript of the service that is to be killed: a process of its own must be told how.
import { register } from 'tsx/esm/api';

register();
await import('./take-crash.fixture.ts');
