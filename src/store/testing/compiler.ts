import { bringCompiler } from '../bring-programs';

/** What is set up for tests whose programs are to be there at once. */
await bringCompiler();
