import { makeStyles, tokens } from '@fluentui/react-components';
import { escapeHtml } from '../../../shared/html.ts';
import { text } from '../app/text.ts';
import type { Message } from '../stack/shapes.ts';

const useStyles = makeStyles({
  frame: {
    flexGrow: 1,
    minHeight: 0,
    width: '100%',
    border: 'none',
    // Mail brings its own colours and expects paper, in every theme.
    backgroundColor: '#ffffff',
    colorScheme: 'light',
    borderRadius: tokens.borderRadiusMedium,
  },
});

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data: cid:";
const page = (body: string) => `<!doctype html><html><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}"><base target="_blank">
<style>body{font:15px/1.5 'Segoe UI',system-ui,sans-serif;margin:16px;color:#242424;overflow-wrap:break-word}
table{max-width:100%}pre{white-space:pre-wrap;font:inherit}</style></head><body>${body}</body></html>`;

/** Someone else's HTML, in a frame that runs no scripts and loads nothing from anywhere. */
export function MailBody({ message }: { message: Message }) {
  const { content, contentType } = message.body ?? { content: '', contentType: 'text' };
  const isHtml = contentType.toLowerCase() === 'html';
  return (
    <iframe
      title={text('mail.body')}
      sandbox=""
      srcDoc={page(isHtml ? (content ?? '') : `<pre>${escapeHtml(content ?? '')}</pre>`)}
      className={useStyles().frame}
    />
  );
}
