import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { ThanksView } from '../../shared/api.ts';
import type { Api } from './api-client.ts';
import { useCommonText } from './common-text.ts';
import { asProblem, type ProblemError } from './problem.ts';
import { problemText } from './problem-text.ts';
import { useLocale } from './words.tsx';

const useStyles = makeStyles({
  withdraw: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

type State = { kind: 'offered' | 'sure' | 'busy' | 'left' } | { kind: 'problem'; problem: ProblemError };

interface Props {
  thanks: ThanksView;
  api: Pick<Api, 'withdraw'>;
  withdrawn: (thanks: ThanksView) => void;
}

/** Takes a given note back, after a question. Stands in a list item, which gets the focus when it is done. */
export function Withdraw({ thanks, api, withdrawn }: Props) {
  const styles = useStyles();
  const t = useCommonText();
  const locale = useLocale();
  const place = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<State>({ kind: 'offered' });
  const names = new Intl.ListFormat(locale).format(thanks.helpers.map(({ displayName }) => displayName));
  const withdraw = () => {
    setState({ kind: 'busy' });
    api.withdraw(thanks.id).then(
      (now) => {
        place.current?.closest('li')?.focus();
        withdrawn(now);
      },
      (fault: unknown) => setState({ kind: 'problem', problem: asProblem(fault) }),
    );
  };
  const isAsked = state.kind === 'sure' || state.kind === 'busy';
  return (
    <div ref={place} className={styles.withdraw}>
      {state.kind === 'problem' && <span role="alert">{problemText(t, state.problem)}</span>}
      {isAsked && <span>{t('withdraw.sure', { names })}</span>}
      <div className={styles.actions}>
        {isAsked ? (
          <>
            <Button
              key="no"
              size="small"
              autoFocus
              disabledFocusable={state.kind === 'busy'}
              onClick={() => setState({ kind: 'left' })}
            >
              {t('withdraw.no')}
            </Button>
            <Button key="yes" size="small" disabledFocusable={state.kind === 'busy'} onClick={withdraw}>
              {t('withdraw.yes')}
            </Button>
          </>
        ) : (
          <Button
            key="offer"
            size="small"
            autoFocus={state.kind !== 'offered'}
            aria-label={`${t('withdraw')}: ${thanks.note.subject}`}
            onClick={() => setState({ kind: 'sure' })}
          >
            {t('withdraw')}
          </Button>
        )}
      </div>
    </div>
  );
}
