import { Component, type ReactNode } from 'react';

/** Draws `instead` when drawing `children` fails: a part of the page that no longer loads, or a fault of ours. */
export class Mishap extends Component<{ instead: ReactNode; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError = () => ({ failed: true });
  override render() {
    return this.state.failed ? this.props.instead : this.props.children;
  }
}
