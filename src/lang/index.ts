export * from './program';
export { compile, type CompileRequest, type CompileResult } from './compile';
export { describeDiagnostic, type Diagnostic, type DiagnosticCode } from './diagnostic';
export { assertNever, EngineBug } from './engine-bug';
export { formatRace, type Formatted } from './format';
