/** A `.race` file is a module whose default export is its text. */
declare module '*.race' {
  const text: string;
  export default text;
}
