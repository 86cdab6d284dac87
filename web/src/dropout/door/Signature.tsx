import { type PointerEvent, useRef } from 'react';
import { useSpeech } from '../../app/language.tsx';
import { bytesOf } from './photo.ts';

type Parts = {
  readonly isSigned: boolean;
  readonly onSigned: (bytes: Uint8Array<ArrayBuffer>) => void;
  readonly onClear: () => void;
};

const WIDTH = 680;
const HEIGHT = 260;

/** Where a guardian signs with a finger. */
export function Signature({ isSigned, onSigned, onClear }: Parts) {
  const { say } = useSpeech();
  const canvas = useRef<HTMLCanvasElement>(null);
  const isDown = useRef(false);
  const at = ({ clientX, clientY }: PointerEvent) => {
    const box = canvas.current!.getBoundingClientRect();
    return [((clientX - box.left) * WIDTH) / box.width, ((clientY - box.top) * HEIGHT) / box.height] as const;
  };
  const begin = (event: PointerEvent) => {
    const pen = canvas.current!.getContext('2d')!;
    canvas.current!.setPointerCapture(event.pointerId);
    isDown.current = true;
    Object.assign(pen, { lineWidth: 4, lineCap: 'round', strokeStyle: '#1d2733' });
    pen.beginPath();
    pen.moveTo(...at(event));
  };
  const move = (event: PointerEvent) => {
    if (!isDown.current) return;
    const pen = canvas.current!.getContext('2d')!;
    pen.lineTo(...at(event));
    pen.stroke();
  };
  const end = () => {
    if (!isDown.current) return;
    isDown.current = false;
    void bytesOf(canvas.current!, 'image/png').then(onSigned);
  };
  const clear = () => {
    canvas.current!.getContext('2d')!.clearRect(0, 0, WIDTH, HEIGHT);
    onClear();
  };
  return (
    <div className="door-field">
      <span id="signature-label">{say('door.signature')}</span>
      <canvas
        ref={canvas}
        className="door-signature"
        width={WIDTH}
        height={HEIGHT}
        aria-labelledby="signature-label"
        role="img"
        onPointerDown={begin}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={end}
      />
      {isSigned && (
        <button type="button" className="door-link" onClick={clear}>
          {say('door.signAgain')}
        </button>
      )}
    </div>
  );
}
