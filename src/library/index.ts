/** Official documents and clauses; where every citation points. */
export { Cite, type Clause, type PolicyDocument } from './document.ts';
export {
  checkRules,
  RULES_FOLDER,
  readLibrary,
  readRuleFile,
  ruleCitations,
  standingLibrary,
} from './library.store.ts';
export {
  type CitationFault,
  type CitedPlace,
  citationFaults,
  citationText,
  citedPlaces,
  type Library,
  type Resolved,
  resolveCitation,
} from './resolve.ts';
