import en from '../../shared/text/en/quick.json';
import { textOf } from '../../shared/text/text.ts';
import { readDeployment } from '../common/deployment.ts';
import { translation } from '../common/words.tsx';
import { browserStorage, draftStore } from './draft-store.ts';
import { officeHost } from './host.ts';
import { quickThanks } from './quick-thanks.ts';
import { connect } from './services.ts';
import { undoBox } from './undo-box.ts';

/** The ribbon's command: no page, no question; what it does is said above the mail. */
async function run(event: Office.AddinCommands.Event): Promise<void> {
  await Office.onReady();
  try {
    const host = officeHost(Office);
    const storage = browserStorage();
    const words = await translation(host.locale, 'quick');
    await quickThanks({
      services: connect(readDeployment(), host),
      store: draftStore(host.me.address, storage),
      undo: undoBox(host.me.address, storage),
      t: textOf(words ? host.locale : 'en', en, words ?? en),
      wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    });
  } finally {
    // Outlook shows the button as busy until it hears this.
    event.completed();
  }
}

void Office.onReady(() => Office.actions.associate('quickThanks', run));
