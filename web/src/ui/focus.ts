import { useEffect, useState } from 'react';

/** For a dialog that goes away when it is closed: whoever works by the keyboard stands again where it was opened from. */
export function useFocusBack(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // the dialog takes its own focus along first
      setTimeout(() => {
        const place = opener?.isConnected ? opener : document.getElementById('main');
        if (place instanceof HTMLElement) place.focus();
      });
    },
    [opener],
  );
}
