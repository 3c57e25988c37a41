import { type AskedProgram, whatIfsOf } from '../../scenarios/posix-timers';
import { toParameterWords } from '../../stage';

/** `after, with free at once, not kfree_rcu, 2 timers` */
export function ProgramWords({ program }: { readonly program: AskedProgram }) {
  const { path, parameters, whatIfs } = program;
  const edits = whatIfsOf(path, whatIfs);
  return (
    <>
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
    </>
  );
}
