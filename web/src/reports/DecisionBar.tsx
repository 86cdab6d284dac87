import { Alert, Button, Checkbox, Input } from 'antd';
import type { Fault } from '../app/api.ts';
import { useSpeech } from '../app/language.tsx';
import type { Key } from '../app/locale/zh.ts';
import type { ReviewItem } from '../app/told.ts';

/** What a person may say of a pair, with the key of the keyboard that says it. */
export const CHOICES = [
  ['yes', 'y', 'decide.yes'],
  ['no', 'n', 'decide.no'],
  ['unsure', 'u', 'decide.unsure'],
] as const satisfies readonly (readonly [answer: string, key: string, word: Key])[];
export type Answer = (typeof CHOICES)[number][0];

/** An answer being made up: what is typed beside it. */
export type Draft = { readonly note: string; readonly isSecondWanted: boolean };

const STATE_WORDS: Readonly<Record<string, Key>> = {
  yes: 'decide.isYes',
  no: 'decide.isNo',
  unsure: 'decide.isUnsure',
  disputed: 'decide.isDisputed',
  'second-wanted': 'decide.isSecondWanted',
};

type Properties = {
  readonly item: Pick<ReviewItem, 'state' | 'opinions'>;
  readonly draft: Draft;
  readonly isBusy: boolean;
  readonly fault: Fault | undefined;
  readonly onDraft: (draft: Draft) => void;
  readonly onDecide: (answer: Answer) => void;
  readonly onWithdraw: () => void;
};

/** The answers to a pair, what was answered before, and the way to take one's own back. */
export function DecisionBar({ item, draft, isBusy, fault, onDraft, onDecide, onWithdraw }: Properties) {
  const { say } = useSpeech();
  const mine = item.opinions.find(({ isMine }) => isMine);
  const others = item.opinions.filter(({ isMine }) => !isMine);
  const said = (answer: string) => say(CHOICES.find(([code]) => code === answer)![2]);
  return (
    <div className="decision">
      {item.state !== 'open' && (
        <strong className={`state ${item.state}`}>{say(STATE_WORDS[item.state]!)}</strong>
      )}
      {mine && (
        <p>
          {say('decide.mine', { answer: said(mine.answer) })}
          {mine.note && <span className="soft"> {mine.note}</span>}
          <Button size="small" type="link" onClick={onWithdraw} loading={isBusy}>
            {say('decide.withdraw')}
          </Button>
        </p>
      )}
      {others.map(({ answer, note, decidedAt }) => (
        <p key={decidedAt}>
          {say('decide.other', { answer: said(answer) })}
          {note && <span className="soft"> {note}</span>}
        </p>
      ))}
      {!mine && (
        <div className="choices">
          {CHOICES.map(([answer, key, word]) => (
            <Button
              key={answer}
              type={answer === 'yes' ? 'primary' : 'default'}
              loading={isBusy}
              onClick={() => onDecide(answer)}
              aria-keyshortcuts={key}
            >
              {say(word)} <kbd>{key.toUpperCase()}</kbd>
            </Button>
          ))}
          <Input
            aria-label={say('decide.note')}
            placeholder={say('decide.note')}
            maxLength={400}
            value={draft.note}
            onChange={(event) => onDraft({ ...draft, note: event.target.value })}
          />
          <Checkbox
            checked={draft.isSecondWanted}
            onChange={(event) => onDraft({ ...draft, isSecondWanted: event.target.checked })}
          >
            {say('decide.second')}
          </Checkbox>
        </div>
      )}
      {fault && <Alert type="error" showIcon title={fault.message} role="alert" />}
    </div>
  );
}
