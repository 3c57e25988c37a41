import { faultReport, type Run } from '../trace';
import { SharePaper, type ShareTextProps } from './share-paper';

/** What a sanitizer would say of the fault, where there is one up to this moment. */
export function ShareReport({ run, ...given }: ShareTextProps & { readonly run: Run }) {
  const report = faultReport(run);
  const text = report === undefined ? undefined : `${report.lines.join('\n')}\n`;
  return (
    <SharePaper
      {...given}
      what="report"
      text={text}
      shown={text ?? 'No fault up to this moment, so there is nothing to report.'}
    >
      <p>A fault of the code on this page, not of a running kernel.</p>
    </SharePaper>
  );
}
