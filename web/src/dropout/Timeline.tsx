import { useSpeech } from '../app/language.tsx';
import { ActList } from '../ui/ActList.tsx';
import type { ShownCase } from './asked.ts';
import { absencePaperAddress, documentAddress, paperAddress } from './papers.ts';

/** What was done in a case, with the papers of each act. */
export function Timeline({ shown }: { readonly shown: ShownCase }) {
  const { say, language } = useSpeech();
  const { personId } = shown;
  return (
    <ActList
      acts={shown.acts}
      byRun={say('case.byRun')}
      aside={say('case.setAside')}
      ledTo={({ step }) => say('case.ledTo', { step: step[language] })}
      papers={({ no, kind, files, reported }) => (
        <>
          {reported !== null && (
            <a href={absencePaperAddress(personId, reported)} download>
              {say('case.reportPaper')}
            </a>
          )}
          {kind === 'issue' && (
            <a href={documentAddress(personId, no)} download>
              {say('case.download')}
            </a>
          )}
          {files.map((file) => (
            <a key={file} href={paperAddress(personId, file)} download>
              {say('case.paperNo', { no: file })}
            </a>
          ))}
        </>
      )}
    />
  );
}
