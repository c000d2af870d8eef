// Shows a fallback in place of children that throw while they render.
import { Component, type ReactNode } from 'react';

type FailureBoundaryProps = {
  readonly fallback: (error: unknown) => ReactNode;
  readonly children: ReactNode;
};

type FailureBoundaryState = { readonly failure: { readonly error: unknown } | null };

/** Give it another `key` to render the children again. */
export class FailureBoundary extends Component<FailureBoundaryProps, FailureBoundaryState> {
  override state: FailureBoundaryState = { failure: null };

  static getDerivedStateFromError(error: unknown): FailureBoundaryState {
    return { failure: { error } };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    return failure === null ? this.props.children : this.props.fallback(failure.error);
  }
}
