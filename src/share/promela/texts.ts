import type { Model } from './model';

/**
 * Texts in C: a table beside the state holds each text once, and a value is the number of an entry. The
 * numbers come in the order of the search, so they differ from our machine's; only whether two are the
 * same matters. Characters are UTF-16 units, as in our machine.
 */
export function textLibrary({ program, machine }: Model): readonly string[] {
  const numbers = program.texts.map((_, literal) => machine.values.literal(literal));
  const texts = Array.from({ length: Math.max(0, ...numbers) + 1 }, (_, number) =>
    machine.values.textOf(number),
  );
  return [
    'c_decl {',
    '  typedef unsigned short text_unit;',
    '  typedef struct { int length; text_unit *units; } text_entry;',
    ...texts.map(
      (text, number) =>
        `  static text_unit text_literal_${number}[] = { ${units(text)} }; /* ${visible(text)} */`,
    ),
    `  static text_entry text_first[] = { ${texts.map((text, number) => `{ ${text.length}, text_literal_${number} }`).join(', ')} };`,
    `  static const char *text_wide[] = { ${[...program.wide.map((hex) => `"${hex}"`), '0'].join(', ')} };`,
    `#define TEXT_FIRST ${texts.length}`,
    `#define TEXT_WIDE ${program.wide.length}`,
    ...library
      .split('\n')
      .map((line) => (line === '' || line.startsWith('#') ? line : `  ${line}`)),
    '}',
  ];
}

const units = (text: string): string =>
  text === ''
    ? '0'
    : Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)).join(', ');

const visible = (text: string): string =>
  JSON.stringify(text)
    .replace(/[^ -~]|[{}]/g, '?')
    .replaceAll('*/', '*?')
    .replaceAll('/*', '?*');

const library = `
static text_entry *text_table;
static int *text_buckets;
static int text_count, text_room, text_bucket_count;

static unsigned text_hash(const text_unit *units, int length)
{
  unsigned hash = 2166136261u;
  int i;
  for (i = 0; i < length; i++) hash = (hash ^ units[i]) * 16777619u;
  return hash;
}

static void text_place(int number)
{
  unsigned at = text_hash(text_table[number].units, text_table[number].length) & (text_bucket_count - 1);
  while (text_buckets[at]) at = (at + 1) & (text_bucket_count - 1);
  text_buckets[at] = number + 1;
}

static void text_grow(void)
{
  int i;
  text_room = text_room ? 2 * text_room : 1024;
  text_bucket_count = 4 * text_room;
  text_table = realloc(text_table, text_room * sizeof *text_table);
  free(text_buckets);
  text_buckets = calloc(text_bucket_count, sizeof *text_buckets);
  if (!text_table || !text_buckets) { fprintf(stderr, "no memory for texts"); exit(1); }
  for (i = 0; i < text_count; i++) text_place(i);
}

static void text_begin(void)
{
  if (text_count) return;
  text_grow();
  memcpy(text_table, text_first, sizeof text_first);
  text_count = TEXT_FIRST;
  memset(text_buckets, 0, text_bucket_count * sizeof *text_buckets);
  int i;
  for (i = 0; i < text_count; i++) text_place(i);
}

static text_entry text_of(int number)
{
  text_begin();
  return text_table[number >= 0 && number < text_count ? number : 0];
}

/* Takes the units: they are freed when the text is known. */
static int text_number(text_unit *units, int length)
{
  text_begin();
  unsigned at = text_hash(units, length) & (text_bucket_count - 1);
  for (; text_buckets[at]; at = (at + 1) & (text_bucket_count - 1)) {
    text_entry known = text_table[text_buckets[at] - 1];
    if (known.length == length && !memcmp(known.units, units, length * sizeof *units)) {
      free(units);
      return text_buckets[at] - 1;
    }
  }
  if (text_count == text_room) text_grow();
  text_table[text_count].length = length;
  text_table[text_count].units = units;
  text_place(text_count);
  return text_count++;
}

static text_unit *text_units(int length)
{
  text_unit *units = malloc((length + 1) * sizeof *units);
  if (!units) { fprintf(stderr, "no memory for texts"); exit(1); }
  return units;
}

static int text_join(int left, int right)
{
  text_entry a = text_of(left), b = text_of(right);
  text_unit *units = text_units(a.length + b.length);
  memcpy(units, a.units, a.length * sizeof *units);
  memcpy(units + a.length, b.units, b.length * sizeof *units);
  return text_number(units, a.length + b.length);
}

static int text_length(int number)
{
  return text_of(number).length;
}

static int text_slice(int number, int begin, int end)
{
  text_entry whole = text_of(number);
  if (begin < 0) begin = 0;
  if (end > whole.length) end = whole.length;
  if (begin > end) begin = end = 0;
  text_unit *units = text_units(end - begin);
  memcpy(units, whole.units + begin, (end - begin) * sizeof *units);
  return text_number(units, end - begin);
}

static int text_ascii(const char *ascii)
{
  int i, length = strlen(ascii);
  text_unit *units = text_units(length);
  for (i = 0; i < length; i++) units[i] = ascii[i];
  return text_number(units, length);
}

/* The values that system calls returned, with commas between. */
static int text_return(int returns, int value)
{
  char ascii[16];
  snprintf(ascii, sizeof ascii, returns ? ",%d" : "%d", value);
  return text_join(returns, text_ascii(ascii));
}

/* Wide constants are numbered from -1 down; all other words are themselves. */
static int text_hex(int word)
{
  char ascii[24];
  if (word < 0 && -1 - word < TEXT_WIDE) return text_ascii(text_wide[-1 - word]);
  snprintf(ascii, sizeof ascii, "%016llx", (unsigned long long) (long long) word);
  return text_ascii(ascii);
}

/* %d an int, %016x 16 hex digits, %s a text, %% a percent sign. */
static int text_format(int format, const int *values)
{
  int result = 0, at = 0, from = 0;
  for (;;) {
    text_entry all = text_of(format);
    const text_unit *u = all.units + at;
    int left = all.length - at, piece = -1, skip = 0;
    if (left > 1 && u[0] == 37) {
      char ascii[16];
      if (u[1] == 37) { piece = text_ascii("%"); skip = 2; }
      else if (u[1] == 100) { snprintf(ascii, sizeof ascii, "%d", *values++); piece = text_ascii(ascii); skip = 2; }
      else if (u[1] == 115) { piece = *values++; skip = 2; }
      else if (left > 4 && u[1] == 48 && u[2] == 49 && u[3] == 54 && u[4] == 120) { piece = text_hex(*values++); skip = 5; }
    }
    if (piece < 0 && left > 0) { at++; continue; }
    result = text_join(result, text_slice(format, from, at));
    if (left == 0) return result;
    result = text_join(result, piece);
    at = from = at + skip;
  }
}`;
