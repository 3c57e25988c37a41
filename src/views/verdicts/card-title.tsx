import { toParameterWords, VerdictMark, type VerdictKind } from '../../stage';
import { type AskedProgram, whatIfsOf } from '../../scenarios/posix-timers';

interface CardTitleProps {
  readonly program: AskedProgram;
  readonly mark?: VerdictKind;
  readonly title: string;
}

/** The verdict, and which program it is about. */
export function CardTitle({ program, mark, title }: CardTitleProps) {
  const { path, parameters, whatIfs } = program;
  const edits = whatIfsOf(path, whatIfs);
  return (
    <>
      <h3 className="card-title">
        {mark !== undefined && <VerdictMark kind={mark} />} {title}
      </h3>
      <p className="card-program">
        <b>{path}</b>
        {edits.length === 0
          ? ', as in the kernel'
          : edits.map(({ id, title: words }, index) => (
              <span key={id}>
                {index === 0 ? ', with ' : index === edits.length - 1 ? ' and ' : ', '}
                <span className="card-edit">{words}</span>
              </span>
            ))}
        {Object.entries(parameters).map(([name, value]) => (
          <span key={name}>, {toParameterWords(name, value)}</span>
        ))}
      </p>
    </>
  );
}
