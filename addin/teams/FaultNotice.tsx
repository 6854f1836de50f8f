import { useState } from 'react';
import { useCommonText } from '../common/common-text.ts';
import { type Fault, faultOf, problemText } from './fault.ts';
import { Notice } from './Notice.tsx';
import { useSession } from './session.tsx';
import { useTabText } from './text.ts';

/** Why there is nothing to show, with the one thing that can be done about it. */
export function FaultNotice({ fault, retry }: { fault: Fault; retry: () => void }) {
  const text = useTabText();
  const common = useCommonText();
  const { signIn } = useSession();
  const [afterSignIn, setAfterSignIn] = useState<Fault | null>(null);
  const again = { label: common('action.try-again'), onClick: retry };
  const shown = afterSignIn ?? fault;

  switch (shown.kind) {
    case 'not-a-member':
      return <Notice title={text('notAMemberTitle')} text={text('notAMemberHow')} action={again} />;
    case 'signed-out': {
      const onClick = () => {
        signIn().then(retry, (error) => setAfterSignIn(faultOf(error)));
      };
      return (
        <Notice
          title={text('signedOutTitle')}
          text={text(afterSignIn ? 'signInRefused' : 'signedOutHow')}
          action={{ label: common('action.sign-in'), onClick }}
        />
      );
    }
    case 'problem':
      return <Notice title={text('problemTitle')} text={problemText(text, shown.problem)} action={again} />;
  }
}
