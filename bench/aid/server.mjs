// One decision over HTTP, in a process of its own: facts in, decisions with all grounds out.
import Fastify from 'fastify';
import { register } from 'tsx/esm/api';

register();
const { openDecider } = await import('../../src/aid/index.ts');
const { FactsGiven, wholeFacts } = await import('../../src/aid/index.ts');
const { twelve } = await import('./students.ts');
const compiled = twelve();
const decider = await openDecider();
const app = Fastify({ logger: false });
app.post('/decide', async (request) => {
  const facts = wholeFacts(FactsGiven.parse(request.body));
  const decisions = await decider.decide(compiled, facts);
  return decisions.map(({ programme, outcome, amount_fen, grounds }) => ({
    programme,
    outcome,
    amount_fen,
    grounds: grounds.map(({ state }) => state),
  }));
});
await app.listen({ host: '127.0.0.1', port: 0 });
process.send({ port: app.server.address().port });
