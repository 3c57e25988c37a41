import { Autocomplete } from '@base-ui/react/autocomplete';
import { useEffect, useMemo, useRef, useState } from 'react';
import { closeDialog } from '../../store';
import type { CommandPage } from '../command';
import { useDispatch, useStage } from '../store-context';
import { useWalkProgress } from '../walk-context';
import { toEntries } from './entries';
import type { Entry } from './entry';
import { rank, type EntryGroup } from './rank';
import { readRecent, rememberRecent } from './recent';
import { toStopEntries } from './stop-entries';
import './find.css';

interface FindListProps {
  readonly page: CommandPage;
  /** Only where to stop, or everything. */
  readonly isStops: boolean;
}

/** A field and what fits what is typed into it: arrows choose, Enter does it. */
export function FindList({ page, isStops }: FindListProps) {
  const dispatch = useDispatch();
  const link = useStage((state) => state.link);
  const stops = useStage((state) => state.face.stops);
  const view = useStage((state) => state.face.view);
  const walks = useWalkProgress();
  const [typed, setTyped] = useState('');
  const [recent] = useState(readRecent);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.focus();
  }, []);
  const entries = useMemo(
    () =>
      isStops
        ? toStopEntries(link, stops)
        : toEntries({
            link,
            stops,
            isStage: view === 'stage',
            checks: page.checks.results.getState(),
            walks,
          }),
    [isStops, link, stops, view, page, walks],
  );
  const groups = useMemo(() => rank(entries, typed, recent), [entries, typed, recent]);
  const use = (entry: Entry): void => {
    rememberRecent(entry.id);
    dispatch(closeDialog);
    entry.run(page);
  };
  return (
    <Autocomplete.Root
      open
      inline
      items={groups}
      filteredItems={groups}
      mode="none"
      value={typed}
      onValueChange={(value, { reason }) => {
        if (reason !== 'item-press') setTyped(value);
      }}
      autoHighlight="always"
      keepHighlight
      itemToStringValue={(entry: Entry) => entry.words}
    >
      <Autocomplete.Input
        ref={input}
        className="find-input"
        aria-label={isStops ? 'Stop when' : 'Find'}
        placeholder={
          isStops ? 'Stop when … type a line, or choose' : 'Type what you want to do or see'
        }
        spellCheck={false}
      />
      <Autocomplete.Empty className="find-empty">
        {typed !== '' && groups.length === 0 && 'Nothing here is called that.'}
      </Autocomplete.Empty>
      <Autocomplete.List className="find-list">
        {(group: EntryGroup) => (
          <Autocomplete.Group key={group.value} items={group.items} className="find-group">
            <Autocomplete.GroupLabel className="find-label">{group.value}</Autocomplete.GroupLabel>
            <Autocomplete.Collection>
              {(entry: Entry) => (
                <Autocomplete.Item
                  key={entry.id}
                  value={entry}
                  className="find-item"
                  onClick={() => {
                    use(entry);
                  }}
                >
                  <span className={entry.isCode ? 'find-words is-code' : 'find-words'}>
                    {entry.words}
                  </span>{' '}
                  <span className="find-detail">
                    {group.value === entry.section || entry.detail !== ''
                      ? entry.detail
                      : entry.section}
                  </span>
                  {entry.keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </Autocomplete.Item>
              )}
            </Autocomplete.Collection>
          </Autocomplete.Group>
        )}
      </Autocomplete.List>
    </Autocomplete.Root>
  );
}
