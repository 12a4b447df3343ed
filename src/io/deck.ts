/** What slides are written from: plain text, numbers and pictures. */

import type { FanChart } from './fanWorkbook';
import type { DeckShape, Section } from './slideLayout';

export interface Deck {
  readonly shape: DeckShape;
  readonly date: Date;
  readonly colours: DeckColours;
  /** On every slide. */
  readonly foot: DeckFoot;
  readonly slides: readonly DeckSlide[];
}

/** Six hexadecimal digits each. */
export interface DeckColours {
  readonly ground: string;
  readonly ink: string;
  readonly ink2: string;
  readonly rule: string;
}

export interface DeckFoot {
  readonly notForecast: string;
  readonly source: string;
  /** The scenario and its run. */
  readonly run: string;
  /** What can be clicked, and where it leads. */
  readonly linkName: string;
  readonly link: string;
}

export interface DeckSlide {
  readonly title: string;
  /** May be empty. */
  readonly takeaway: string;
  readonly content: DeckContent;
  /** A paragraph each. */
  readonly notes: readonly string[];
}

export type DeckContent =
  /** Sections, if any, stand to its right; it is as much narrower. */
  | {
      readonly kind: 'picture';
      readonly svg: string;
      readonly png: Blob;
      readonly description: string;
      readonly beside?: readonly Section[] | undefined;
    }
  /** Side by side. */
  | { readonly kind: 'charts'; readonly charts: readonly FanChart[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly TableRow[] }
  | { readonly kind: 'text'; readonly sections: readonly Section[] };

/** The first cell names the row, in a colour of its own if it has one. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly colour?: string | undefined;
}
