import type { LinkView, LinkWalk } from '../share';
import type { Speed } from './speeds';
import type { Kin } from './kin';
import type { InterestKind } from '../trace';
import type { Timeline } from './timeline';

/** The two versions of the code, as the page names them everywhere. */
export type PathName = 'before' | 'after';
export const pathNames: readonly PathName[] = ['before', 'after'];

/**
 * How far one press goes: one tick; until the actor's line of source changes; until a call returns;
 * until something of note happens. Measured in the pane in focus.
 */
export type StepSize = 'access' | 'line' | 'call' | 'note';
export const stepSizes: readonly StepSize[] = ['access', 'line', 'call', 'note'];

/** What the page shows under its header. */
export type ViewName = 'stage' | 'verdicts' | 'map' | 'claims';
export const viewNames: readonly ViewName[] = ['stage', 'verdicts', 'map', 'claims'];
export const isViewName = (name: string | undefined): name is ViewName =>
  viewNames.some((one) => one === name);

/**
 * What a link restores, but for the view that it opens. `parameters` holds only those that are not at
 * their default.
 */
export type LinkSlice = Omit<LinkView, 'show'>;

/** Whether the page moves by itself. */
export type Progress = { readonly phase: 'paused' } | { readonly phase: 'playing' };

/** `text`: the whole text of the readouts. */
export type DialogName = 'none' | 'share' | 'keys' | 'text' | 'find' | 'stops' | 'table';
export type PanelName = 'memory' | 'readout' | 'source';
export type TabName = 'list-before' | 'list-after' | 'readout' | 'cost' | 'source';

/** A line that says what just happened and goes away with the next action. */
export interface Notice {
  readonly text: string;
  readonly canUndo: boolean;
}

/** Where a run is to halt. */
export type Stop =
  /** Somebody gets to a line: it is what they do next. */
  | { readonly kind: 'line'; readonly path: PathName; readonly file: string; readonly line: number }
  /** Something happens in either pane, to this object where one is named. */
  | { readonly kind: 'event'; readonly what: InterestKind; readonly object: number | undefined };

/** A line of one path's code. */
export interface AskedLine {
  readonly path: PathName;
  readonly file: string;
  /** Counts from 1. */
  readonly line: number;
}

/** A stop of a walk, counting from 0, of so many. */
export interface WalkPlace {
  /** The claim that the walk is about. */
  readonly claim: string;
  readonly stop: number;
  readonly stops: number;
  /** The address of the stop, without `#`. */
  readonly fragment: string;
}

/** What of the guided walks is on the stage: nothing, the offer of one, or the stop of one. */
export type Guide =
  | { readonly kind: 'none' | 'offer' }
  /** A link has asked for it; the walks, which are not there yet, say whether there is such a stop. */
  | { readonly kind: 'asked'; readonly walk: LinkWalk }
  /** `isResumed`: one came to it without asking, so it does not take the focus. */
  | { readonly kind: 'walk'; readonly place: WalkPlace; readonly isResumed: boolean };

/** What `u` goes back to. */
export type Moment = Pick<LinkSlice, 'whatIfs' | 'schedule' | 'position'>;

/** Hover, focus and what is open: nothing here changes what is shown to have happened. */
export interface InterfaceSlice {
  readonly view: ViewName;
  /** The pane in focus; it decides how far a long step goes. */
  readonly pane: PathName;
  /** Undefined until someone chooses: the width then decides. */
  readonly panel: PanelName | undefined;
  readonly tab: TabName;
  readonly stepSize: StepSize;
  readonly speed: Speed;
  readonly dialog: DialogName;
  readonly notice: Notice | undefined;
  /** Trouble with the link that is open, one sentence each. */
  readonly linkTrouble: readonly string[];
  /** What of the page itself went wrong, in a sentence. It stays as long as the page. */
  readonly failure: string | undefined;
  /** What is pointed at; its kin are lit in both panes. */
  readonly lit: Kin | undefined;
  /** What the source is to bring into view, until it has. */
  readonly askedLine: AskedLine | undefined;
  readonly timeline: Timeline;
  /** The tick under the pointer, counting from 1. */
  readonly hoverTick: number | undefined;
  /** Where running on halts. They stay as long as the page. */
  readonly stops: readonly Stop[];
  readonly past: readonly Moment[];
  readonly guide: Guide;
}

export interface StageState {
  readonly link: LinkSlice;
  readonly progress: Progress;
  readonly face: InterfaceSlice;
}
