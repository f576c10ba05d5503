import { Component, type ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
  /** What is shown instead, and how to begin anew. */
  readonly instead: (again: () => void) => ReactNode;
}

/** A mistake in a screen ends in a page that says so, not in an empty one. */
export class CrashPage extends Component<Props, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override render() {
    return this.state.crashed
      ? this.props.instead(() => this.setState({ crashed: false }))
      : this.props.children;
  }
}
