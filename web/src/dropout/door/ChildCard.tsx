import { useState } from 'react';
import { type Fault, send } from '../../app/api.ts';
import { useSpeech } from '../../app/language.tsx';
import { printDate } from '../../app/print.ts';
import { callTo, type DoorChild } from './asked.ts';
import { contactOf, type OutItem } from './outbox.ts';

type Parts = {
  readonly child: DoorChild;
  readonly items: readonly OutItem[];
  readonly servedAt: string;
  readonly csrf: string | undefined;
  readonly onOpen: () => void;
};

/** Calls the number noted at the door; the whole number comes from the server for this one call. */
function Call({ child, csrf }: Pick<Parts, 'child' | 'csrf'>) {
  const { say, language } = useSpeech();
  const [fault, setFault] = useState('');
  if (csrf === undefined) return <small className="door-soft">{say('door.callOffline')}</small>;
  const call = async () => {
    try {
      const { phone } = await send(callTo(child.personId), language, csrf, {});
      location.href = `tel:${phone.replaceAll(/[^+\d]/g, '')}`;
    } catch (reason) {
      setFault((reason as Fault).message || say('door.offline'));
    }
  };
  return (
    <>
      <button type="button" className="door-small" onClick={() => void call()}>
        {say('door.call')}
      </button>
      {fault && <small role="alert">{fault}</small>}
    </>
  );
}

const isWhole = (phone: string): boolean => /^\+?[\d -]{5,}$/.test(phone);

/** A child to be visited: what is due, who was there last, how to reach the family. */
export function ChildCard({ child, items, servedAt, csrf, onOpen }: Parts) {
  const { say, language } = useSpeech();
  const own = items.filter(({ submission }) => submission.personId === child.personId);
  // only what was noted at a door is known whole: here before it is sent, at the server afterwards
  const noted = contactOf(child, 'phone', items, servedAt).value;
  const phone = noted || (child.phoneMasked ?? '');
  const guardian = contactOf(child, 'guardian', items, servedAt).value || (child.guardian ?? '');
  const waiting = own.filter(({ state }) => state !== 'delivered').length;
  return (
    <li className={child.isOverdue ? 'door-card is-overdue' : 'door-card'}>
      <h3>
        {child.name ?? child.personId}
        {child.dueOn && (
          <small className={child.isOverdue ? 'is-late' : ''}>
            {say(child.isOverdue ? 'door.overdue' : 'door.due', { date: printDate(child.dueOn, language) })}
          </small>
        )}
      </h3>
      <p>
        {[child.township, child.village].filter(Boolean).join(' ')}
        {child.school ? ` · ${child.school}` : ''}
      </p>
      <p className="door-soft">{child.reason[language]}</p>
      <p>
        <b>{child.step[language]}</b>
        {' · '}
        {child.last
          ? say('door.last', {
              what: child.last.label[language],
              date: printDate(child.last.on, language),
              by: child.last.by ?? '',
            })
          : say('door.neverMet')}
      </p>
      {(guardian || phone) && (
        <p className="door-reach">
          <span>
            {guardian} {phone}
          </span>
          {isWhole(noted) ? (
            <a className="door-small" href={`tel:${noted}`}>
              {say('door.call')}
            </a>
          ) : (
            noted && <Call {...{ child, csrf }} />
          )}
        </p>
      )}
      {waiting > 0 && <p className="door-soft">{say('door.savedHere', { count: waiting })}</p>}
      <button type="button" className="door-main" onClick={onOpen}>
        {say('door.open')}
      </button>
    </li>
  );
}
