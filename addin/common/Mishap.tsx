import { Button } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';

/** Draws `instead` when drawing `children` fails: a part of the page that no longer loads, or a fault of ours. */
export class Mishap extends Component<{ instead: ReactNode; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError = () => ({ failed: true });
  override render() {
    return this.state.failed ? this.props.instead : this.props.children;
  }
}

/** A new version may have replaced the files that this page still wants: reloading fetches it. */
export const ReloadButton = ({ label }: { label: string }) => (
  <Button appearance="primary" onClick={() => location.reload()}>
    {label}
  </Button>
);
