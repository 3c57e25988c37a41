import fc from 'fast-check';

/**
 * Random `.race` texts that parse: a list of tokens from the grammar, then anything a writer may put
 * between two tokens. Names mean nothing here; the checker is not asked.
 */
type Tokens = readonly string[];

const shortNames = [
  'a',
  'n',
  'list',
  'timer',
  'it_signal',
  'of',
  'as',
  'on',
  'times',
  'fn',
  'var',
  'ghost',
];
const name = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...shortNames) },
  { weight: 3, arbitrary: fc.integer({ min: 10, max: 40 }).map((length) => 'x'.repeat(length)) },
  { weight: 1, arbitrary: fc.integer({ min: 90, max: 130 }).map((length) => 'y'.repeat(length)) },
);
const text = fc.constantFrom(
  '""',
  '"ID: %d\\n"',
  '"// no"',
  '"/* no */"',
  '"a \\"b\\""',
  '"\t  é"',
);
const one = (arbitrary: fc.Arbitrary<string>): fc.Arbitrary<Tokens> => arbitrary.map((t) => [t]);

const row = (...parts: readonly (string | fc.Arbitrary<Tokens>)[]): fc.Arbitrary<Tokens> =>
  fc
    .tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant([part]) : part)))
    .map((lists) => lists.flat());
const optional = (part: fc.Arbitrary<Tokens>): fc.Arbitrary<Tokens> =>
  fc.oneof(part, fc.constant([]));
const several = (part: fc.Arbitrary<Tokens>, maxLength: number): fc.Arbitrary<Tokens> =>
  fc.array(part, { maxLength }).map((lists) => lists.flat());
const commaList = (part: fc.Arbitrary<Tokens>): fc.Arbitrary<Tokens> =>
  fc
    .array(part, { maxLength: 4 })
    .map((lists) => lists.flatMap((list, index) => (index === 0 ? list : [',', ...list])));

const binary = fc.constantFrom(
  ...['||', '&&', '|', '&', '==', '!=', '<', '<=', '>', '>=', '+', '-', '*', '/', '%'],
);
const unary = fc.constantFrom('!', '-', '*', '&');

const { expression } = fc.letrec<{ expression: Tokens }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    one(name),
    one(fc.constantFrom('0', '42', '0xff', '18446744073709551615')),
    one(text),
    row('(', tie('expression'), ')'),
    row(one(name), '(', commaList(tie('expression')), ')'),
    row(one(name), one(fc.constantFrom('.', '->')), one(name)),
    row(one(name), '[', tie('expression'), ']', '->', one(name)),
    row(one(unary), tie('expression')),
    row(tie('expression'), one(binary), tie('expression')),
  ),
}));

const { scalar } = fc.letrec<{ scalar: Tokens }>((tie) => ({
  scalar: fc.oneof(
    { maxDepth: 3 },
    one(name),
    row('*', tie('scalar')),
    row('tagged', '*', tie('scalar')),
    row('private', '*', tie('scalar')),
  ),
}));
const type = row(scalar, several(row('[', expression, ']'), 2));
const typed = row(one(name), ':', type);

const { statement } = fc.letrec<{ statement: Tokens }>((tie) => ({
  statement: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    row('let', one(name), optional(row(':', type)), '=', expression, ';'),
    row(expression, one(fc.constantFrom('=', '+=', '-=')), expression, ';'),
    row(expression, ';'),
    row('private', typed, ';'),
    row(one(fc.constantFrom('break', 'continue')), ';'),
    row('return', optional(expression), ';'),
    row('note', one(name), '(', commaList(expression), ')', ';'),
    row('{', several(tie('statement'), 3), '}'),
    row('while', '(', expression, ')', tie('statement')),
    row('if', '(', expression, ')', tie('statement')),
    row('if', '(', expression, ')', tie('statement'), 'else', tie('statement')),
  ),
}));
const block = row('{', several(statement, 4), '}');

const label = row('as', one(text));
const place = row(one(name), optional(row('.', one(name))), optional(row('[', expression, ']')));
const declaration = fc.oneof(
  row('include', one(text), ';'),
  row('const', one(name), '=', expression, ';'),
  row('param', one(name), '=', expression, 'in', expression, '..', expression, ';'),
  row('input', typed, ';'),
  row('struct', one(name), optional(label), '{', several(row(typed, ';'), 4), '}'),
  row('var', typed, ';'),
  row('ghost', typed, ';'),
  row('object', one(name), optional(label), ':', type, ';'),
  row('pool', one(name), '[', expression, ']', ';'),
  row('init', block),
  row('actor', one(name), 'R', 'on', 'CPU0', block),
  row('interrupt', one(name), 'E', 'on', 'CPU0', ',', 'CPU1', 'times', expression, block),
  row('fn', one(name), '(', commaList(typed), ')', optional(row('->', type)), block),
  row('show', one(name), place, optional(row('of', expression)), optional(label), ';'),
  row('suggest', one(text), ';'),
);

const blank = fc.constantFrom(' ', '\n', '\n\n', '\n\n\n', '\t', '  ', '\r\n', ' \n ');
const comment = fc.constantFrom(
  '// why\n',
  '//\n',
  '// so /* it */ "is\n',
  '//  wide  \r\n',
  `// ${'long '.repeat(24)}\n`,
  '/* c */',
  '/**/',
  '/* // */',
  '/* two\nlines */',
  '/*\n   * starred\n\n * lines \n*/',
  `/* ${'long '.repeat(20)}*/`,
);
const tight = fc.constant('');
const space = fc.oneof({ weight: 20, arbitrary: fc.constant(' ') }, blank);
const commented = fc
  .array(fc.tuple(fc.oneof(tight, blank), comment), { minLength: 1, maxLength: 3 })
  .chain((parts) => fc.oneof(tight, blank).map((end) => parts.flat().join('') + end));

/** Two tokens that may stand side by side without a blank: one of them is a bracket or a stop. */
const canTouch = (left: string, right: string): boolean =>
  /^[()[\]{};,]$/.test(left) || /^[()[\]{};,]$/.test(right);

function spaced(tokens: Tokens, gap: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .array(gap, { minLength: tokens.length + 1, maxLength: tokens.length + 1 })
    .map((gaps) => {
      let joined = gaps[0] ?? '';
      tokens.forEach((token, index) => {
        const between = gaps[index + 1] ?? '';
        const next = tokens[index + 1];
        // `/` and a comment would be another comment.
        const apart =
          token === '/' || (between === '' && next !== undefined && !canTouch(token, next));
        joined += token + (apart ? ' ' : '') + between;
      });
      return joined;
    });
}

const tokens = fc.array(declaration, { minLength: 1, maxLength: 4 }).map((lists) => lists.flat());

/** Texts without comments, spaced at random. */
export const plainRaceText = tokens.chain((list) => spaced(list, fc.oneof(tight, space)));
/** Now and then a comment between two tokens. */
export const commentedRaceText = tokens.chain((list) =>
  spaced(
    list,
    fc.oneof({ weight: 12, arbitrary: space }, { weight: 4, arbitrary: tight }, commented),
  ),
);
/** A comment nearly everywhere. */
export const crowdedRaceText = tokens.chain((list) => spaced(list, fc.oneof(space, commented)));
