import { useCallback } from 'react';
import { useLoaded } from './use-loaded.ts';

/** Whether the add-in's page is served yet; the frame shows a placeholder until it is. */
export function usePageThere(page: string): 'looking' | 'there' | 'missing' {
  const look = useCallback(
    () =>
      fetch(page, { method: 'HEAD' }).then(async (answer) => {
        await answer.text();
        return answer.ok;
      }),
    [page],
  );
  const [looked] = useLoaded(look);
  if (looked.state === 'loading') return 'looking';
  return looked.state === 'there' && looked.value ? 'there' : 'missing';
}
