import { type RefObject, useEffect, useRef } from 'react';

/**
 * What had the focus goes with each step: whoever was there goes on in the field or at the button that came instead. If
 * none came, `place` itself takes the focus, where it can.
 */
export function useFocusGoingOn(place: RefObject<HTMLElement | null>, step: unknown): void {
  const before = useRef(step);
  useEffect(() => {
    if (before.current !== step && document.activeElement === document.body) {
      const next = place.current?.querySelector<HTMLElement>('input, button') ?? place.current;
      next?.focus();
    }
    before.current = step;
  }, [place, step]);
}
