/** Official documents and clauses; where every citation points. */
export { Cite, type Clause, type PolicyDocument } from './document.ts';
export { checkRules, RULES_FOLDER, readLibrary, readRuleFile, standingLibrary } from './library.store.ts';
export {
  type CitationFault,
  citationFaults,
  citationText,
  type Library,
  type Resolved,
  resolveCitation,
} from './resolve.ts';
