// Shown in place of a page whose data could not be loaded, or of the whole console if its frame fails.
import { useRouter } from '@tanstack/react-router';
import { Problem } from '../../features/problems/lazy-part.tsx';

type FailurePageProps = { readonly error: unknown; readonly reset: () => void };

export function FailurePage({ error, reset }: FailurePageProps) {
  const router = useRouter();
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return <Problem place="page" failure={{ kind: 'render', error, onRetry: retry }} />;
}
