import { Button, CounterBadge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  Archive20Regular,
  Delete20Regular,
  Drafts20Regular,
  Folder20Regular,
  MailInbox20Regular,
  MailProhibited20Regular,
  Send20Regular,
} from '@fluentui/react-icons';
import { selected } from '../app/selected.ts';
import { text } from '../app/text.ts';
import type { Folder } from '../stack/shapes.ts';

const useStyles = makeStyles({
  nav: {
    width: '152px',
    flexShrink: 0,
    padding: tokens.spacingVerticalS,
    '@media (min-width: 1500px)': { width: '200px' },
    backgroundColor: tokens.colorNeutralBackground3,
    overflowY: 'auto',
    '@media (max-width: 1100px)': { display: 'none' },
  },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  folder: { width: '100%', justifyContent: 'flex-start', fontWeight: tokens.fontWeightRegular },
  open: { fontWeight: tokens.fontWeightSemibold, ...selected },
  name: { flexGrow: 1, textAlign: 'left' },
});

const icons: Record<string, typeof Folder20Regular> = {
  inbox: MailInbox20Regular,
  sentitems: Send20Regular,
  drafts: Drafts20Regular,
  deleteditems: Delete20Regular,
  archive: Archive20Regular,
  junkemail: MailProhibited20Regular,
};
/** Well-known names, whatever the folder's id. */
export const folderKey = (folder: Folder): string => folder.displayName.toLowerCase().replace(/\s+/g, '');

interface Props {
  folders: Folder[];
  open: string;
  onOpen(folder: string): void;
}

export function FolderList({ folders, open, onOpen }: Props) {
  const styles = useStyles();
  return (
    <nav className={styles.nav} aria-label={text('folders')}>
      <ul className={styles.list}>
        {folders.map((folder) => {
          const key = folderKey(folder);
          const Icon = icons[key] ?? Folder20Regular;
          return (
            <li key={folder.id}>
              <Button
                appearance="subtle"
                icon={<Icon />}
                className={mergeClasses(styles.folder, key === open && styles.open)}
                aria-current={key === open ? 'page' : undefined}
                onClick={() => onOpen(key)}
              >
                <span className={styles.name}>{folder.displayName}</span>
                {folder.unreadItemCount > 0 && (
                  <CounterBadge count={folder.unreadItemCount} size="small" appearance="filled" />
                )}
              </Button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
