/** Where the build put the programs of each scenario as it ships: *before* and *after*, packed by `toColumns`. */
declare module 'virtual:programs' {
  const addresses: Readonly<Record<string, string | undefined>>;
  export default addresses;
}
