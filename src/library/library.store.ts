import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { invariant } from '../kernel/index.ts';
import { LibraryFile } from './document.ts';
import { type CitationFault, type CitedPlace, citationFaults, citedPlaces, type Library } from './resolve.ts';

/** The folder of the rules that come with the platform. */
export const RULES_FOLDER = fileURLToPath(new URL('../../rules', import.meta.url));

/** Reads one YAML file below `rules/`; `path` is relative to that folder. */
export const readRuleFile = (path: string, root = RULES_FOLDER): unknown =>
  parse(readFileSync(join(root, path), 'utf8'));

/** Reads and validates `rules/library/*.yaml`; throws (zod) on a malformed document, and on an id given twice. */
export function readLibrary(root = RULES_FOLDER): Library {
  const library = new Map();
  for (const file of yamlFiles(join(root, 'library'))) {
    const { documents } = LibraryFile.parse(parse(readFileSync(file, 'utf8')));
    for (const document of documents) {
      invariant(!library.has(document.id), `two documents of the library are called ${document.id}`);
      library.set(document.id, document);
    }
  }
  return library;
}

let standing: Library | undefined;
/** The documents that come with the platform, read once. */
export function standingLibrary(): Library {
  standing ??= readLibrary();
  return standing;
}

/** Every citation below `rules/` that does not resolve; none means that the rules stand. Used by `npm run check`. */
export function checkRules(root = RULES_FOLDER): CitationFault[] {
  const library = readLibrary(root);
  return yamlFiles(root).flatMap((file) =>
    citationFaults(library, relative(root, file), parse(readFileSync(file, 'utf8'))),
  );
}

let cited: readonly CitedPlace[] | undefined;
/** Every place below `rules/` that cites a document, read once. */
export function ruleCitations(): readonly CitedPlace[] {
  cited ??= yamlFiles(RULES_FOLDER).flatMap((file) =>
    citedPlaces(relative(RULES_FOLDER, file), parse(readFileSync(file, 'utf8'))),
  );
  return cited;
}

function yamlFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return yamlFiles(path);
      return entry.name.endsWith('.yaml') ? [path] : [];
    });
}
