import { exactTime, relativeTime } from './relative-time.ts';
import { useLocale } from './words.tsx';

/** A time as people say it, the exact one on hover; nothing when it is no date. */
export function RelativeTime({ at }: { at: string }) {
  const locale = useLocale();
  const time = new Date(at);
  if (Number.isNaN(time.getTime())) return null;
  return (
    <time dateTime={at} title={exactTime(time, locale)}>
      {relativeTime(time, new Date(), locale)}
    </time>
  );
}
