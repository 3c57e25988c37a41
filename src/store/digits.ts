/** `100,000` */
export function toDigits(amount: number): string {
  return String(amount).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** `1 tick`, `100,000 ticks` */
export function toCount(amount: number, noun: string): string {
  return `${toDigits(amount)} ${noun}${amount === 1 ? '' : 's'}`;
}
