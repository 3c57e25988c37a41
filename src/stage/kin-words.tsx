import { useState, type ReactNode } from 'react';
import { isKin, type Kin } from '../store';
import type { Part, Phrase } from '../trace';
import { rove } from './rove';
import { useStage } from './store-context';
import { useKinLight } from './use-kin-light';
import './kin-words.css';

interface KinWordsProps {
  readonly parts: Phrase;
  /** How the words between are written. */
  readonly toPlain?: (text: string, index: number) => ReactNode;
}

/**
 * A sentence in which the words that name something light its kin, pointed at or stood on. One tab stop: arrows
 * go from word to word.
 */
export function KinWords({ parts, toPlain = (text) => text }: KinWordsProps) {
  const named = parts.flatMap((part, index) => (toKin(part) === undefined ? [] : [index]));
  const [chosen, setChosen] = useState(0);
  const tabStop = named[Math.min(chosen, named.length - 1)];
  return (
    <span
      onKeyDown={(event) => {
        rove(event, '.kin-word', ['ArrowLeft', 'ArrowRight']);
      }}
    >
      {parts.map((part, index) => {
        const kin = toKin(part);
        const { text, object, actor } = part;
        return kin === undefined ? (
          <span key={index}>{toPlain(text, index)}</span>
        ) : (
          <KinWord
            key={`${String(index)} ${String(object)} ${String(actor)}`}
            kin={kin}
            text={text}
            isTabStop={index === tabStop}
            onChoose={() => {
              setChosen(named.indexOf(index));
            }}
          />
        );
      })}
    </span>
  );
}

const toKin = ({ object, actor }: Part): Kin | undefined =>
  object !== undefined ? { object } : actor !== undefined ? { actor } : undefined;

interface KinWordProps {
  readonly kin: Kin;
  readonly text: string;
  readonly isTabStop: boolean;
  readonly onChoose: () => void;
}

function KinWord({ kin, text, isTabStop, onChoose }: KinWordProps) {
  const isLit = useStage(({ face }) => isKin(kin, face.lit));
  const { onFocus, ...others } = useKinLight(kin);
  const classes = [
    'kin-word',
    kin.object === undefined ? 'is-actor' : 'is-object',
    isLit ? 'is-lit' : '',
  ];
  return (
    <span
      className={classes.join(' ')}
      tabIndex={isTabStop ? 0 : -1}
      {...others}
      onFocus={() => {
        onChoose();
        onFocus();
      }}
    >
      {text}
    </span>
  );
}
