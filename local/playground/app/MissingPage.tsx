import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { text } from './text.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalXXL,
  },
});

export function MissingPage({ page }: { page: string }) {
  return (
    <div className={useStyles().root}>
      <Text weight="semibold">{text('missing.title')}</Text>
      <Text>{text('missing.body', { page })}</Text>
    </div>
  );
}
