import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  note: {
    margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
    paddingInlineStart: tokens.spacingHorizontalL,
    borderLeft: `3px solid ${tokens.colorBrandStroke2}`,
  },
  subject: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: 'anywhere' },
  text: { ...typographyStyles.body1, margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});

/** A note as it was sent. */
export function NoteView({ subject, text }: { subject: string; text: string }) {
  const styles = useStyles();
  return (
    <blockquote className={styles.note}>
      <p className={styles.subject} dir="auto">
        {subject}
      </p>
      <p className={styles.text} dir="auto">
        {text}
      </p>
    </blockquote>
  );
}
