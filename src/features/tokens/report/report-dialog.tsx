// The report of the filtered tokens: to read, to print, and as Markdown.
import { useDeferredValue, useMemo, useState } from 'react';
import type { AuditQuery } from '../../../domain/audit/audit-query.ts';
import { type Report, reportDocument } from '../../../domain/audit/report-document.ts';
import { reportMarkdown } from '../../../domain/audit/report-markdown.ts';
import { exportFileName } from '../../../domain/export-file.ts';
import type { User } from '../../../domain/user.ts';
import { Button } from '../../../ui/button.tsx';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { MORE_ICONS } from '../../../ui/more-icons.ts';
import { saveFile } from '../../../ui/save-file.ts';
import { WorkerProblem } from '../account/worker-problem.tsx';
import { ReportTimeline } from './report-timeline.tsx';
import { ReportView } from './report-view.tsx';
import { useReport } from './use-report.ts';

type ReportDialogProps = {
  readonly user: User;
  readonly query: AuditQuery;
  readonly onClose: () => void;
};

export function ReportDialog({ user, query, onClose }: ReportDialogProps) {
  const { report, timeline, error, retry } = useReport(query, user);
  const document = useMemo(() => report && reportDocument(report), [report]);
  // A long report is rendered in parts, so that the page does not stand still.
  const shown = useDeferredValue(document);
  return (
    <Dialog
      title={shown?.title ?? 'Token report'}
      size="page"
      onRequestClose={onClose}
      closeLabel="Close the report"
      footer={report && document && <ReportActions report={report} markdown={reportMarkdown(document)} />}
    >
      {error ? (
        <WorkerProblem title="Couldn’t create the report." error={error} onRetry={retry}>
          Retry. If this keeps happening, filter the list first.
        </WorkerProblem>
      ) : shown === null ? (
        <p>Creating the report…</p>
      ) : (
        <ReportView
          document={shown}
          picture={timeline && <ReportTimeline timeline={timeline} days={query.filter} />}
        />
      )}
    </Dialog>
  );
}

function ReportActions({ report, markdown }: { readonly report: Report; readonly markdown: string }) {
  const announce = useAnnounce();
  const [saved, setSaved] = useState<string | null>(null);
  const save = () => {
    const { account, at, missing } = report;
    const file = { customerId: account.id, day: at.toISOString().slice(0, 10), missing };
    const name = exportFileName(file, 'report');
    saveFile(name, new Blob([markdown], { type: 'text/markdown;charset=utf-8' }));
    const words = `Saved as ${name}`;
    setSaved(words);
    announce(words);
  };
  return (
    <>
      <Button variant="primary" onClick={() => print()}>
        Print
      </Button>
      <Button icon={MORE_ICONS.download} onClick={save}>
        Save as Markdown
      </Button>
      <CopyButton label="Copy as Markdown" text={markdown} />
      {saved !== null && <span>{saved}</span>}
    </>
  );
}
