import { Component, Suspense, type ReactNode } from 'react';
import { couldNotLoad, fail } from '../store';
import { LoadError } from './lazy-part';
import { useDispatch } from './store-context';

interface PartProps {
  /** Until its code has come, and where it does not come. */
  readonly fallback?: ReactNode;
  readonly failed?: ReactNode;
  readonly children: ReactNode;
}

/** A part of the page that the rest does without: if it breaks, or its code does not come, the page says so. */
export function Part({ fallback = null, failed = fallback, children }: PartProps) {
  const dispatch = useDispatch();
  return (
    <Boundary
      failed={failed}
      onFail={(error) => {
        dispatch(fail(toWords(error)));
      }}
    >
      <Suspense fallback={fallback}>{children}</Suspense>
    </Boundary>
  );
}

function toWords(error: unknown): string {
  return error instanceof LoadError
    ? couldNotLoad
    : `A part of this page broke: ${error instanceof Error ? error.message : String(error)}.`;
}

interface BoundaryProps {
  readonly failed: ReactNode;
  readonly onFail: (error: unknown) => void;
  readonly children: ReactNode;
}

class Boundary extends Component<BoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  override componentDidCatch(error: unknown): void {
    this.props.onFail(error);
  }

  override render(): ReactNode {
    return this.state.hasFailed ? this.props.failed : this.props.children;
  }
}
