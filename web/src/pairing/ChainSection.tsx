import { Link } from 'react-router';
import { useAnswer } from '../app/api.ts';
import { get } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { paths } from '../app/paths.ts';
import { Section } from '../ui/Page.tsx';
import './pairing.css';

type Link_ = {
  readonly level: string;
  readonly label: { readonly zh: string; readonly en: string };
  readonly holder: { readonly name: string; readonly post: string } | null;
};

/** The links of a chain, each with who answers. */
export function ChainLinks({ chain }: { readonly chain: readonly Link_[] }) {
  const { say, language } = useSpeech();
  return (
    <ol className="chain duties">
      {chain.map(({ level, label, holder }) => (
        <li key={level} className={holder ? 'signed' : ''}>
          <strong>{label[language]}</strong>{' '}
          {holder ? `${holder.name}（${holder.post}）` : say('pairing.nobody')}
        </li>
      ))}
    </ol>
  );
}

/** Who answers for the child of a case; nothing where the child is not among those who must be paired. */
export function ChainSection({ personId }: { readonly personId: string }) {
  const { say } = useSpeech();
  const { data } = useAnswer(get('/api/pairing/children/{personId}', { path: { personId } }));
  if (!data) return null;
  return (
    <Section
      title={say('pairing.chain')}
      note={<Link to={paths.pairedChild(personId)}>{say('pairing.open')}</Link>}
    >
      <ChainLinks chain={data.chain} />
    </Section>
  );
}
