import { states, type GalleryState } from './states';

// A page for those who work on this one: npm run dev, then /gallery/.
document.querySelector('main')?.append(...states.map(toFigure));

function toFigure(state: GalleryState): Node {
  const { id, title, fragment, width, height, scheme, keys = [], button } = state;
  const address = `../#${fragment}`;
  const frame = document.createElement('iframe');
  Object.assign(frame, { src: address, title, loading: 'lazy', width, height });
  const box = document.createElement('div');
  box.className = 'frame';
  box.style.cssText = `width: ${width / 2}px; height: ${height / 2}px`;
  box.style.colorScheme = scheme ?? '';
  box.append(frame);
  const link = document.createElement('a');
  Object.assign(link, { href: address, textContent: title });
  const small = document.createElement('small');
  const pressed = [...keys, ...(button === undefined ? [] : [button])];
  const then = pressed.length === 0 ? '' : `, then ${pressed.join(' ')}`;
  small.textContent = ` ${id}: ${width} × ${height}${then}`;
  const caption = document.createElement('figcaption');
  caption.append(link, small);
  const figure = document.createElement('figure');
  figure.append(caption, box);
  return figure;
}
