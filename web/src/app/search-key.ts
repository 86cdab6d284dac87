import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { paths } from './paths.ts';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/** The key `/` leads to the search box from any page, unless somebody is typing. */
export function useSearchKey(mayFind: boolean): void {
  const navigate = useNavigate();
  useEffect(() => {
    if (!mayFind) return;
    const hear = (event: KeyboardEvent): void => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      event.preventDefault();
      const box = document.getElementById('find-box');
      if (box) box.focus();
      else void navigate(paths.find());
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, [mayFind, navigate]);
}
