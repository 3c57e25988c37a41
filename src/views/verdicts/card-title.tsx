import { VerdictMark, type VerdictKind } from '../../stage';
import type { AskedProgram } from '../../scenarios/posix-timers';
import { ProgramWords } from './program-words';

interface CardTitleProps {
  readonly program: AskedProgram;
  readonly mark?: VerdictKind;
  readonly title: string;
}

/** The verdict, and which program it is about. */
export function CardTitle({ program, mark, title }: CardTitleProps) {
  return (
    <>
      <h3 className="card-title">
        {mark !== undefined && <VerdictMark kind={mark} />} {title}
      </h3>
      <p className="card-program">
        <ProgramWords program={program} />
      </p>
    </>
  );
}
