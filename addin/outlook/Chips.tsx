import {
  makeStyles,
  mergeClasses,
  shorthands,
  ToggleButton,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  label: { ...typographyStyles.caption1Strong, color: tokens.colorNeutralForeground2 },
  chips: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    ...shorthands.borderColor(tokens.colorBrandStroke1),
    ':hover': {
      backgroundColor: tokens.colorBrandBackground2Hover,
      color: tokens.colorBrandForeground2Hover,
      ...shorthands.borderColor(tokens.colorBrandStroke1),
    },
  },
  chip: { fontWeight: tokens.fontWeightRegular, minWidth: 0, minHeight: '28px' },
});

/** Chips that write a clause into the note. */
export function Chips<T extends string>({
  label,
  labelId,
  chips,
  chosen,
  toggle,
}: {
  label: string;
  labelId: string;
  chips: { name: T; label: string }[];
  chosen: T[];
  toggle: (name: T) => void;
}) {
  const styles = useStyles();
  return (
    <fieldset className={styles.group} aria-labelledby={labelId} style={{ border: 0, margin: 0, padding: 0 }}>
      <span id={labelId} className={styles.label}>
        {label}
      </span>
      <div className={styles.chips}>
        {chips.map((chip) => (
          <ToggleButton
            key={chip.name}
            size="small"
            shape="circular"
            className={mergeClasses(styles.chip, chosen.includes(chip.name) && styles.chosen)}
            checked={chosen.includes(chip.name)}
            onClick={() => toggle(chip.name)}
          >
            {chip.label}
          </ToggleButton>
        ))}
      </div>
    </fieldset>
  );
}
