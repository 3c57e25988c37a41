import { create } from './create-mark';

/** Of the height of a line of text, what lies above its base line; about the same in all three fonts. */
const ABOVE = 0.78;

/** A text for each piece of a line that an element's own words take. */
export function toTexts(element: Element, style: CSSStyleDeclaration, clip: DOMRect): Element[] {
  const pieces: { words: string; box: DOMRect; right: number }[] = [];
  for (const { words, box } of [...element.childNodes].flatMap(toWords)) {
    const middle = box.y + box.height / 2;
    if (box.width === 0 || middle < clip.top || middle > clip.bottom) continue;
    const last = pieces.at(-1);
    const goesOn = last?.box.y === box.y && box.left - last.right < box.height / 2;
    if (last === undefined || !goesOn)
      pieces.push({ words: words.trimStart(), box, right: box.right });
    else {
      const isApart = box.left - last.right > 1 && words.trimStart() === words;
      last.words += isApart ? ` ${words}` : words;
      last.right = box.right;
    }
  }
  return pieces.map(({ words, box }) => {
    const text = create('text', {
      x: box.x,
      y: box.y + box.height * ABOVE,
      fill: style.color,
      'font-family': style.fontFamily,
      'font-size': style.fontSize,
      'font-weight': style.fontWeight,
      'xml:space': 'preserve',
    });
    text.textContent = words;
    return text;
  });
}

/** The words of a text, with the blanks before them, and where each is. */
function toWords(node: Node): readonly { readonly words: string; readonly box: DOMRect }[] {
  if (!(node instanceof Text)) return [];
  return [...node.data.matchAll(/\s*\S+/g)].map(({ 0: words, index }) => {
    const range = document.createRange();
    range.setStart(node, index + words.search(/\S/));
    range.setEnd(node, index + words.length);
    return { words, box: range.getBoundingClientRect() };
  });
}
