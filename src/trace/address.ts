import { memoryBase, wordBytes } from '../lang';

/** The byte address of word `word` of memory. */
export const addressOfWord = (word: number): number => memoryBase + wordBytes * word;

/** The word that an address lies in; negative below memory. */
export const wordOfAddress = (address: number): number =>
  Math.floor((address - memoryBase) / wordBytes);
