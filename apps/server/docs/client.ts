import openapiTS, { astToString } from 'openapi-typescript';
import type { ApiDocument, Operation } from './openapi.ts';

const HEAD = `// Made from the routes of the server by \`npx vitest run apps/server/docs -u\`. Never edited by hand.
`;

/** What the page needs of an operation: what it asks and what is answered when all is well. */
const forClient = ({ parameters, requestBody, responses, operationId }: Operation) => ({
  operationId,
  parameters: parameters.filter((one) => one.in !== 'header' && one.name !== 'lang'),
  ...(requestBody ? { requestBody } : {}),
  responses: Object.fromEntries(Object.entries(responses).filter(([status]) => Number(status) < 400)),
});

/** The types of the page's client, from the document. For development and tests: nothing of it runs in the service. */
export async function printClientTypes(document: ApiDocument): Promise<string> {
  const paths = Object.fromEntries(
    Object.entries(document.paths).map(([url, operations]) => [
      url,
      Object.fromEntries(Object.entries(operations).map(([method, one]) => [method, forClient(one)])),
    ]),
  );
  const nodes = await openapiTS(JSON.stringify({ ...document, paths }), { immutable: true });
  return HEAD + astToString(nodes);
}
