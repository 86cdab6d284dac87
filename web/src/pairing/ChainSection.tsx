import { Link } from 'react-router';
import { useAnswer } from '../app/api.ts';
import { get } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import { paths } from '../app/paths.ts';
import { Section } from '../ui/Page.tsx';
import '../dropout/dropout.css';
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
          {holder ? holder.name + say('mark.aside', { text: holder.post }) : say('pairing.nobody')}
        </li>
      ))}
    </ol>
  );
}

type Head = {
  readonly id: string;
  readonly label: { readonly zh: string; readonly en: string };
  readonly name: string | null;
};

/** The seven heads (七长) of a child, by the letters that were signed. */
export function SevenHeads({ heads }: { readonly heads: readonly Head[] }) {
  const { say, language } = useSpeech();
  return (
    <>
      <h3>{say('heads.title')}</h3>
      <ol className="chain duties">
        {heads.map(({ id, label, name }) => (
          <li key={id} className={name ? 'signed' : ''}>
            <strong>{label[language]}</strong> {name ?? say('heads.unknown')}
          </li>
        ))}
      </ol>
    </>
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
      <SevenHeads heads={data.heads} />
    </Section>
  );
}
