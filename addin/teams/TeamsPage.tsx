import { FluentProvider } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useAppearance } from '../common/appearance.ts';
import { useCommonText } from '../common/common-text.ts';
import { Boundary } from './Boundary.tsx';
import type { TeamsContext } from './context.ts';
import { FeedSkeleton } from './FeedSkeleton.tsx';
import { Frame, productName } from './Frame.tsx';
import { Notice } from './Notice.tsx';
import { useTabText } from './text.ts';
import { themeOf } from './theme.ts';
import { useTeams } from './use-teams.ts';

/** A page in Teams: what it shows once Teams has said who, where and in which theme. */
export function TeamsPage({ children }: { children: (context: TeamsContext) => ReactNode }) {
  const teams = useTeams();
  const systemTheme = useAppearance(null);
  switch (teams.kind) {
    case 'connecting':
      // Lets Teams' own background through, because the theme isn't known yet.
      return (
        <FluentProvider theme={systemTheme} style={{ backgroundColor: 'transparent', padding: '16px' }}>
          <FeedSkeleton label={productName} />
        </FluentProvider>
      );
    case 'outside':
    case 'no-answer':
      return (
        <Frame theme={systemTheme} words={teams.words}>
          {teams.kind === 'outside' ? <Outside /> : <ReloadNotice reason="problem.no-answer" />}
        </Frame>
      );
    case 'connected':
      return (
        <Frame theme={themeOf(teams.context.theme)} words={teams.words}>
          <Boundary instead={<ReloadNotice reason="problem.part-missing" />}>
            {children(teams.context)}
          </Boundary>
        </Frame>
      );
  }
}

function Outside() {
  const text = useTabText();
  return <Notice title={text('outsideTitle')} text={text('outsideHow')} />;
}

function ReloadNotice({ reason }: { reason: 'problem.no-answer' | 'problem.part-missing' }) {
  const text = useTabText();
  const common = useCommonText();
  const action = { label: common('action.reload'), onClick: () => location.reload() };
  return <Notice title={text('problemTitle')} text={text(reason)} action={action} />;
}
