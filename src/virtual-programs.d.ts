/** What the build knows of each scenario as it ships. */
declare module 'virtual:programs' {
  interface Shipped {
    // The only way for an ambient module to name a type of a file.
    // eslint-disable-next-line @typescript-eslint/consistent-type-imports
    readonly catalogue: import('./share').CatalogueScenario;
    /** Where its programs lie, *before* and *after*, packed by `toColumns`. */
    readonly address: string;
  }
  const shipped: Readonly<Record<string, Shipped | undefined>>;
  export default shipped;
}
