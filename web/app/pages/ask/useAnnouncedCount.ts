import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { keepsFocus } from '../../addresses.js';
import { useAnnounce } from '../../components/LiveRegion.js';

/** After a change of conditions nobody looks at the number of what answers. Undefined while it is not known. */
export function useAnnouncedCount(count: string | undefined) {
  const announce = useAnnounce();
  const location = useLocation();
  useEffect(() => {
    if (keepsFocus(location.state) && count !== undefined) announce(count);
  }, [announce, location, count]);
}
