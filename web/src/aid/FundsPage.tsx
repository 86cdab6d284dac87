import './funds.css';
import { Link, useSearchParams } from 'react-router';
import { useHolds } from '../access/session.tsx';
import { useAnswer } from '../app/api.ts';
import { useSpeech } from '../app/language.tsx';
import { Answered } from '../reports/Answered.tsx';
import { Page, Section } from '../ui/Page.tsx';
import { AllotForm } from './AllotForm.tsx';
import { useAct } from './act.ts';
import { ClawBacks } from './ClawBacks.tsx';
import { FundEntries } from './FundEntries.tsx';
import { FundFindings } from './FundFindings.tsx';
import { FundLedger } from './FundLedger.tsx';
import { FundPerformance } from './FundPerformance.tsx';
import { FUNDS } from './payment.ts';
import { Told } from './Told.tsx';

const PARTS = ['ledger', 'findings', 'performance', 'claw-backs', 'entries'] as const;
type Part = (typeof PARTS)[number];

/** The parts of the page, one at a time: all of them together were twelve screens of a telephone. */
function PartLinks({ parts, part }: { readonly parts: readonly Part[]; readonly part: Part }) {
  const { say } = useSpeech();
  return (
    <nav className="parts" aria-label={say('fund.parts')}>
      {parts.map((one) => (
        <Link
          key={one}
          to={one === 'ledger' ? '?' : `?part=${one}`}
          replace
          {...(one === part ? { 'aria-current': 'page' as const } : {})}
        >
          {say(`fund.part.${one}`)}
        </Link>
      ))}
    </nav>
  );
}

/** Funds of aid: where they stand, what there is to ask about, how aid performed, what is to come back, every entry. */
export function FundsPage() {
  const { say, language } = useSpeech();
  const [search] = useSearchParams();
  const answer = useAnswer(FUNDS);
  const change = useAct(answer.again);
  const holds = useHolds();
  // findings, performance and claims name people
  const parts = PARTS.filter((one) => holds('payment.read') || one === 'ledger' || one === 'entries');
  const part = parts.find((one) => one === search.get('part')) ?? 'ledger';
  return (
    <Answered answer={answer}>
      {(home) => {
        const labelOf = (programme: string): string =>
          home.programmes.find((one) => one.programme === programme)?.label[language] ?? programme;
        return (
          <Page title={say('fund.title')} note={say('fund.note')}>
            <PartLinks parts={parts} part={part} />
            <Told fault={change.fault} told={change.told} />
            {part === 'ledger' && (
              <>
                {home.mayAllot && <AllotForm home={home} change={change} />}
                <FundLedger home={home} labelOf={labelOf} />
              </>
            )}
            {part === 'findings' && <FundFindings labelOf={labelOf} />}
            {part === 'performance' && <FundPerformance labelOf={labelOf} />}
            {part === 'claw-backs' && (
              <Section title={say('fund.clawBacks')}>
                <ClawBacks home={home} change={change} />
              </Section>
            )}
            {part === 'entries' && <FundEntries labelOf={labelOf} />}
          </Page>
        );
      }}
    </Answered>
  );
}
