import { useCallback } from 'react';
import { type Appreciation, AppreciationSchema } from '../../shared/api.ts';
import { type Loaded, usePages } from '../common/use-pages.ts';
import { type Fault, faultOf } from './fault.ts';
import { useSession } from './session.tsx';

export type Feed =
  | { kind: 'looking' }
  | { kind: 'feed'; list: Loaded<Appreciation>; showEarlier: () => void }
  | { kind: 'empty' }
  | { kind: 'fault'; fault: Fault; retry: () => void };

/** What a team was thanked for, as far as it was asked for. */
export function useFeed(groupId: string): Feed {
  const { api } = useSession();
  const get = useCallback((path: string) => api.read(path, AppreciationSchema), [api]);
  const pages = usePages(`/api/teams/${encodeURIComponent(groupId)}/appreciation`, get);
  switch (pages.kind) {
    case 'looking':
      return { kind: 'looking' };
    case 'failed':
      return { kind: 'fault', fault: faultOf(pages.error), retry: pages.retry };
    case 'loaded': {
      const { showEarlier, kind: _, ...list } = pages;
      // A page may hold nothing visible and still have a next one: what was sent privately is left out.
      if (list.value.length === 0 && list.more === 'none') return { kind: 'empty' };
      return { kind: 'feed', list, showEarlier };
    }
  }
}
