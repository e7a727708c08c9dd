import { useEffect, useState } from 'react';

/** Between two keys of a fast writer lies less. */
const SETTLE_MILLIS = 150;

/** The value, once it has not changed for a moment. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(value);
    }, SETTLE_MILLIS);
    return () => {
      clearTimeout(timer);
    };
  }, [value]);
  return settled;
}
