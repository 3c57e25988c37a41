import type { PathName } from '../store';

export const pathLabels: Readonly<
  Record<PathName, { readonly name: string; readonly versions: string }>
> = {
  before: { name: 'Before', versions: 'to v6.14, siglock' },
  after: { name: 'After', versions: 'v6.15 on, RCU' },
};
