import { makeStyles, Textarea } from '@fluentui/react-components';
import { useLayoutEffect, useRef } from 'react';

const useStyles = makeStyles({
  field: { width: '100%', maxHeight: 'none' },
  text: { overflow: 'hidden', maxHeight: 'none' },
});

/** A text field as tall as its text, so that the note is seen whole before it is sent. */
export function GrowingText({
  label,
  value,
  maxLength,
  onChange,
}: {
  label: string;
  value: string;
  maxLength: number;
  onChange: (text: string) => void;
}) {
  const styles = useStyles();
  const field = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text.
  useLayoutEffect(() => {
    const text = field.current;
    if (!text) return;
    const grow = () => {
      text.style.height = '0';
      text.style.height = `${text.scrollHeight}px`;
    };
    grow();
    const width = new ResizeObserver(grow);
    width.observe(text.parentElement ?? text);
    return () => width.disconnect();
  }, [value]);
  return (
    <Textarea
      className={styles.field}
      aria-label={label}
      maxLength={maxLength}
      value={value}
      textarea={{ ref: field, className: styles.text, dir: 'auto' }}
      // Dictation and drag and drop pay no heed to maxLength.
      onChange={(_, data) => onChange(data.value.slice(0, maxLength))}
    />
  );
}
