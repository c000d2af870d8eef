// Says what became of a creation whose form had been left, or whose session was over, when its answer arrived.
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { SentenceText } from '../../text/sentence-text.tsx';
import type { LateOutcome } from './late-outcome.ts';

type LateNoticeProps = { readonly outcome: LateOutcome; readonly onClose: () => void };

export function LateNotice({ outcome: { title, text }, onClose }: LateNoticeProps) {
  return (
    <Dialog
      title={<SentenceText parts={title} />}
      size="small"
      onRequestClose={onClose}
      footer={
        <Button variant="primary" onClick={onClose}>
          Okay
        </Button>
      }
    >
      <p>
        <SentenceText parts={text} />
      </p>
    </Dialog>
  );
}
