import { Component, type ReactNode } from 'react';

/** Shows `instead` when a part cannot be drawn: above all a part whose file went with an update of the add-in. */
export class Boundary extends Component<{ instead: ReactNode; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError = () => ({ failed: true });
  override render = () => (this.state.failed ? this.props.instead : this.props.children);
}
