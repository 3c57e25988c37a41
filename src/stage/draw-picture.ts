import { create } from './create-mark';
import { toTexts } from './picture-text';

const PAPER = '--paper';

/**
 * What a style sheet says of a mark, written on the mark itself where it is not so anyway: a picture has no style
 * sheet. Groups have none of what is inherited, so nothing is.
 */
const shapeStyles = [
  ['fill', 'rgb(0, 0, 0)'],
  ['fill-opacity', '1'],
  ['paint-order', 'normal'],
  ['stroke', 'none'],
  ['stroke-dasharray', 'none'],
  ['stroke-linecap', 'butt'],
  ['stroke-opacity', '1'],
  ['stroke-width', '1px'],
  ['visibility', 'visible'],
] as const;
const textStyles = [
  ...shapeStyles,
  ['font-family', ''],
  ['font-size', ''],
  ['font-weight', '400'],
  ['text-anchor', 'start'],
] as const;

/** Of no use in a picture. */
const CONTROLS = '.panel-switch, .pane-verdict, .zoom-buttons';

/**
 * A part of the page as it stands, as SVG with its texts as texts: drawings are copied with their colours, words
 * stand where the page has them, grounds and edges of boxes are drawn. Undefined while it is not shown.
 */
export function drawPicture(root: Element): string | undefined {
  const frame = root.getBoundingClientRect();
  if (frame.width === 0 || frame.height === 0) return undefined;
  const picture = create('svg', {
    viewBox: [frame.x, frame.y, frame.width, frame.height].join(' '),
    width: frame.width,
    height: frame.height,
  });
  const fill = getComputedStyle(root).getPropertyValue(PAPER).trim();
  picture.append(create('rect', { ...toPlace(frame), fill }));
  visit(root, frame, picture);
  return `${new XMLSerializer().serializeToString(picture)}\n`;
}

function visit(element: Element, clip: DOMRect, out: Element): void {
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const isBox = style.display !== 'contents' && style.display !== 'inline';
  if (style.display === 'none' || style.visibility === 'hidden' || style.opacity === '0') return;
  if (element.matches(CONTROLS) || (isBox && (box.width <= 1 || box.height <= 1))) return;
  if (element instanceof SVGSVGElement) {
    out.append(toWindow(clip, toStandalone(element, box)));
    return;
  }
  out.append(...toEdges(style, box));
  const inside = isBox && style.overflow !== 'visible' ? intersect(clip, box) : clip;
  out.append(...toTexts(element, style, inside));
  for (const child of element.children) visit(child, inside, out);
}

/** Where a box scrolls, no more of what is in it than can be seen. */
function toWindow(clip: DOMRect, drawing: Element): Element {
  const { x, y, width, height } = clip;
  const view = create('svg', { ...toPlace(clip), viewBox: [x, y, width, height].join(' ') });
  view.append(drawing);
  return view;
}

function toStandalone(drawing: SVGSVGElement, box: DOMRect): Element {
  const copy = document.importNode(drawing, true);
  const marks = [...drawing.querySelectorAll('*')];
  for (const [index, mark] of [...copy.querySelectorAll('*')].entries()) {
    const style = getComputedStyle(marks[index] ?? mark);
    for (const [name, usual] of stylesOf(mark)) {
      const value = style.getPropertyValue(name);
      if (value !== usual) mark.setAttribute(name, value);
    }
    if (style.opacity !== '1') mark.setAttribute('opacity', style.opacity);
    if (style.display === 'none') mark.setAttribute('display', 'none');
    if (style.transform !== 'none') mark.setAttribute('transform', style.transform);
    mark.removeAttribute('class');
    mark.removeAttribute('style');
  }
  for (const [name, value] of Object.entries(toPlace(box))) copy.setAttribute(name, String(value));
  copy.setAttribute('overflow', getComputedStyle(drawing).overflow);
  copy.removeAttribute('class');
  return copy;
}

function stylesOf(mark: Element) {
  if (mark instanceof SVGTextContentElement) return textStyles;
  return mark.childElementCount === 0 ? shapeStyles : [];
}

function toEdges(style: CSSStyleDeclaration, { left, top, right, bottom }: DOMRect): Element[] {
  const fill = style.backgroundColor;
  const ground = { x: left, y: top, width: right - left, height: bottom - top, fill };
  const sides = [
    ['top', left, top, right, top],
    ['right', right, top, right, bottom],
    ['bottom', left, bottom, right, bottom],
    ['left', left, top, left, bottom],
  ] as const;
  const lines = sides.flatMap(([side, x1, y1, x2, y2]) => {
    const width = Number.parseFloat(style.getPropertyValue(`border-${side}-width`));
    const stroke = style.getPropertyValue(`border-${side}-color`);
    if (width === 0 || isClear(stroke)) return [];
    return [create('line', { x1, y1, x2, y2, stroke, 'stroke-width': width })];
  });
  return isClear(fill) ? lines : [create('rect', ground), ...lines];
}

const isClear = (colour: string): boolean => /^rgba\(.*, 0\)$|^transparent$/.test(colour);

function intersect(one: DOMRect, other: DOMRect): DOMRect {
  const [x, y] = [Math.max(one.x, other.x), Math.max(one.y, other.y)];
  const [right, bottom] = [Math.min(one.right, other.right), Math.min(one.bottom, other.bottom)];
  return new DOMRect(x, y, Math.max(0, right - x), Math.max(0, bottom - y));
}

const toPlace = ({ x, y, width, height }: DOMRect) => ({ x, y, width, height });
