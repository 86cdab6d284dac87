import { useEffect, useRef, useState } from 'react';
import { useSpeech } from '../../app/language.tsx';

type Parts = {
  readonly isTaken: boolean;
  readonly onTaken: (bytes: Uint8Array<ArrayBuffer>) => void;
  readonly onRemove: () => void;
};

/** Longest voice note; at the rate below it stays far under what the server takes. */
const SECONDS = 120;
const BITS = 24_000;

/** A voice note of the visit. */
export function Voice({ isTaken, onTaken, onRemove }: Parts) {
  const { say } = useSpeech();
  const recorder = useRef<MediaRecorder>(undefined);
  const [seconds, setSeconds] = useState<number>();
  const [fault, setFault] = useState('');
  useEffect(
    () => () => {
      for (const track of recorder.current?.stream.getTracks() ?? []) track.stop();
    },
    [],
  );
  useEffect(() => {
    if (seconds === undefined) return;
    if (seconds >= SECONDS) return recorder.current?.stop();
    const clock = setTimeout(() => setSeconds(seconds + 1), 1000);
    return () => clearTimeout(clock);
  }, [seconds]);
  const begin = async () => {
    setFault('');
    const stream = await navigator.mediaDevices?.getUserMedia({ audio: true }).catch(() => undefined);
    if (!stream || typeof MediaRecorder === 'undefined') return setFault(say('door.noMicrophone'));
    const parts: Blob[] = [];
    const one = new MediaRecorder(stream, { audioBitsPerSecond: BITS });
    recorder.current = one;
    one.ondataavailable = ({ data }) => parts.push(data);
    one.onstop = () => {
      for (const track of stream.getTracks()) track.stop();
      setSeconds(undefined);
      void new Blob(parts).arrayBuffer().then((all) => onTaken(new Uint8Array(all)));
    };
    one.start();
    setSeconds(0);
  };
  return (
    <div className="door-field">
      <span>{say('door.voice')}</span>
      {seconds === undefined ? (
        <button type="button" className="door-small" onClick={() => void begin()}>
          {say(isTaken ? 'door.voiceAgain' : 'door.voiceTake')}
        </button>
      ) : (
        <button type="button" className="door-small is-on" onClick={() => recorder.current?.stop()}>
          {say('door.voiceStop', { seconds })}
        </button>
      )}
      {isTaken && seconds === undefined && (
        <span>
          {say('door.voiceKept')}{' '}
          <button type="button" className="door-link" onClick={onRemove}>
            {say('door.remove')}
          </button>
        </span>
      )}
      {fault && <small role="alert">{fault}</small>}
    </div>
  );
}
