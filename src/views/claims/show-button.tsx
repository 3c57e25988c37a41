import { useEffect, useState } from 'react';
import { questionKey, shownSchedule, showingQuestion, type Answers } from '../../claims';
import type { Claim } from '../../scenarios/posix-timers';
import { useCheckStore, useDispatch } from '../../stage';
import { checkOf, isUnderWay, showSchedule, type Checks } from '../../store';

interface ShowButtonProps {
  readonly claim: Claim;
  readonly number: number;
  readonly answers: Answers;
  readonly checks: Checks;
}

/** To the schedule that shows a claim; where it is not known yet, it is searched for first. */
export function ShowButton({ claim, number, answers, checks }: ShowButtonProps) {
  const { ask } = useCheckStore();
  const dispatch = useDispatch();
  const [isWanted, setIsWanted] = useState(false);
  const schedule = shownSchedule(claim, answers);
  const question = showingQuestion(claim.shows);
  const check = question && checkOf(checks, questionKey(question));
  if (isWanted && check?.phase === 'stopped') setIsWanted(false);
  useEffect(() => {
    if (isWanted && schedule !== undefined)
      dispatch(showSchedule(claim.shows.program, schedule, `What shows claim ${String(number)}`));
  }, [isWanted, schedule, claim, number, dispatch]);
  const isSearching = isWanted && check !== undefined && isUnderWay(check);
  const isNowhere = schedule === undefined && check?.phase === 'done';
  const text = isSearching ? 'Searching' : isNowhere ? 'No schedule shows it' : 'Show me';
  return (
    <button
      type="button"
      aria-label={`${text}: claim ${String(number)}`}
      aria-disabled={isSearching || isNowhere}
      onClick={() => {
        if (isSearching || isNowhere) return;
        if (schedule === undefined && question !== undefined) ask(question);
        setIsWanted(true);
      }}
    >
      {text}
    </button>
  );
}
