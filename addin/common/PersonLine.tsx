import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { initialsOf } from './initials.ts';
import { useFace } from './photos.tsx';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minWidth: 0 },
  face: {
    ...typographyStyles.body1Strong,
    width: '32px',
    height: '32px',
    flexShrink: 0,
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    borderRadius: tokens.borderRadiusCircular,
    objectFit: 'cover',
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  words: { minWidth: 0, display: 'flex', flexDirection: 'column' },
  name: { ...typographyStyles.body1, color: tokens.colorNeutralForeground1, overflowWrap: 'anywhere' },
  about: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  cranberry: {
    backgroundColor: tokens.colorPaletteCranberryBackground2,
    color: tokens.colorPaletteCranberryForeground2,
  },
  pumpkin: {
    backgroundColor: tokens.colorPalettePumpkinBackground2,
    color: tokens.colorPalettePumpkinForeground2,
  },
  gold: { backgroundColor: tokens.colorPaletteGoldBackground2, color: tokens.colorPaletteGoldForeground2 },
  forest: {
    backgroundColor: tokens.colorPaletteForestBackground2,
    color: tokens.colorPaletteForestForeground2,
  },
  teal: { backgroundColor: tokens.colorPaletteTealBackground2, color: tokens.colorPaletteTealForeground2 },
  cornflower: {
    backgroundColor: tokens.colorPaletteCornflowerBackground2,
    color: tokens.colorPaletteCornflowerForeground2,
  },
  lavender: {
    backgroundColor: tokens.colorPaletteLavenderBackground2,
    color: tokens.colorPaletteLavenderForeground2,
  },
  magenta: {
    backgroundColor: tokens.colorPaletteMagentaBackground2,
    color: tokens.colorPaletteMagentaForeground2,
  },
});
const colours = [
  'cranberry',
  'pumpkin',
  'gold',
  'forest',
  'teal',
  'cornflower',
  'lavender',
  'magenta',
] as const;

/**
 * A person with face, name and what they do; `id` null: somebody whom the directory hasn't confirmed. Drawn here
 * because Fluent's Persona brings presence, badges and icons, a tenth of what the pane loads before a note can be sent.
 */
export function PersonLine({ id, name, about }: { id: string | null; name: string; about?: string | null }) {
  const styles = useStyles();
  const face = useFace(id);
  const colour = colours[numberOf(id ?? name) % colours.length] ?? 'teal';
  return (
    <span className={styles.line}>
      {face ? (
        <img className={styles.face} src={face} alt="" />
      ) : (
        <span className={mergeClasses(styles.face, styles[colour])} aria-hidden>
          {initialsOf(name)}
        </span>
      )}
      <span className={styles.words}>
        <span className={styles.name}>
          <bdi>{name}</bdi>
        </span>
        {about && (
          <span className={styles.about}>
            <bdi>{about}</bdi>
          </span>
        )}
      </span>
    </span>
  );
}

const numberOf = (text: string): number => {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum * 31 + text.charCodeAt(i)) >>> 0;
  return sum;
};
