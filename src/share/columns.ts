type Scalar = null | boolean | number | string;

/** What JSON can say. An absent member is one that is not there: `undefined` has no place here. */
export type Data = Scalar | readonly Data[] | DataRecord;
interface DataRecord {
  readonly [key: string]: Data;
}

/** Data whose arrays have been turned into columns: as JSON, half as large once it is compressed. */
export type Columns =
  | Scalar
  | { readonly [key: string]: Columns }
  /** An array of scalars. */
  | readonly ['values', readonly Scalar[]]
  /** An array of arrays: how long each is, and the items of all in a row. */
  | readonly ['lists', readonly number[], Columns]
  /** An array of records: which shape each has, and the members of each shape. */
  | readonly ['records', readonly number[], readonly Shape[]]
  /** An array of anything else. */
  | readonly ['mixed', readonly Columns[]];

/** Members by name, a column each. */
type Shape = readonly (readonly [key: string, column: Columns])[];

/** An array of records becomes one array for each of their members, however deep. */
export function toColumns(data: Data): Columns {
  if (isScalar(data)) return data;
  if (!isList(data)) return mapRecord(data, toColumns);
  if (data.every(isScalar)) return ['values', data];
  if (data.every(isList))
    return ['lists', data.map(({ length }) => length), toColumns(data.flat())];
  return data.every(isRecord) ? toRecords(data) : ['mixed', data.map(toColumns)];
}

function toRecords(records: readonly DataRecord[]): Columns {
  const shapes = new Map<string, DataRecord[]>();
  const names = records.map((record) => JSON.stringify(Object.keys(record)));
  records.forEach((record, index) => {
    const name = names[index] ?? '';
    shapes.set(name, [...(shapes.get(name) ?? []), record]);
  });
  const order = [...shapes.keys()];
  const toShape = (alike: readonly DataRecord[]): Shape =>
    Object.keys(alike[0] ?? {}).map((key) => [
      key,
      toColumns(alike.map((record) => record[key] ?? null)),
    ]);
  return ['records', names.map((name) => order.indexOf(name)), [...shapes.values()].map(toShape)];
}

/** What `toColumns` was given. */
export function fromColumns(columns: Columns): Data {
  if (isScalar(columns)) return columns;
  return isArray(columns) ? toList(columns) : mapRecord(columns, fromColumns);
}

function toList(columns: Extract<Columns, readonly unknown[]>): readonly Data[] {
  switch (columns[0]) {
    case 'values':
      return columns[1];
    case 'mixed':
      return columns[1].map(fromColumns);
    case 'lists': {
      const [, lengths, items] = columns;
      const all = toItems(items);
      let next = 0;
      return lengths.map((length) => all.slice(next, (next += length)));
    }
    case 'records': {
      const [, which, shapes] = columns;
      const rows = shapes.map((shape) => toRows(shape));
      return which.map((shape) => rows[shape]?.next().value ?? null);
    }
  }
}

/** The records of a shape, one after the other. */
function* toRows(shape: Shape): Generator<DataRecord, undefined> {
  const members = shape.map(([key, column]) => [key, toItems(column)] as const);
  const count = members[0]?.[1].length ?? Infinity;
  for (let row = 0; row < count; row += 1)
    yield Object.fromEntries(members.map(([key, items]) => [key, items[row] ?? null]));
}

const toItems = (columns: Columns): readonly Data[] =>
  isScalar(columns) || !isArray(columns) ? [] : toList(columns);

const isScalar = (data: Data | Columns): data is Scalar =>
  data === null || typeof data !== 'object';
/** `Array.isArray` does not tell arrays that cannot be changed. */
const isList = (data: Data): data is readonly Data[] => Array.isArray(data);
const isArray = (columns: Columns): columns is Extract<Columns, readonly unknown[]> =>
  Array.isArray(columns);
const isRecord = (data: Data): data is DataRecord => !isScalar(data) && !isList(data);

const mapRecord = <From, To>(
  record: Readonly<Record<string, From>>,
  map: (member: From) => To,
): Readonly<Record<string, To>> =>
  Object.fromEntries(Object.entries(record).map(([key, member]) => [key, map(member)]));
