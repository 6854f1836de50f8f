import {
  Button,
  Card,
  FluentProvider,
  Persona,
  Spinner,
  Textarea,
  Toast,
  Toaster,
  ToastTitle,
  useId,
  useToastController,
  webLightTheme,
} from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';

/** What any pane made of Fluent needs: the floor under ours. */
function BarePane() {
  const toaster = useId('toaster');
  const { dispatchToast } = useToastController(toaster);
  const toast = () =>
    dispatchToast(
      <Toast>
        <ToastTitle>Sent</ToastTitle>
      </Toast>,
    );
  return (
    <Card>
      <Persona name="Priya Nair" />
      <Textarea defaultValue="Thank you" />
      <Button appearance="primary" onClick={toast}>
        Send
      </Button>
      <Spinner />
      <Toaster toasterId={toaster} />
    </Card>
  );
}

async function open() {
  // Every Outlook pane waits for Office; a bench without a host has none.
  if ('Office' in globalThis) await Office.onReady();
  const place = document.getElementById('pane');
  if (place)
    createRoot(place).render(
      <FluentProvider theme={webLightTheme}>
        <BarePane />
      </FluentProvider>,
    );
}

void open();
