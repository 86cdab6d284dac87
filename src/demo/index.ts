/** A synthetic county: registers as offices export them, and the truth. */
export { registerDemoCommands } from './commands.ts';
export { DEMO_ERRORS } from './demo.errors.ts';
export { type DemoOptions, type DemoResult, makeDemo } from './demo.store.ts';
