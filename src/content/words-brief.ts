/** A page that a strategist can hand over, as text: what was changed, what follows, why, what to watch, what it rests on. */

export interface Brief {
  readonly title: string;
  /** The finding, as the page says it. */
  readonly lead: string;
  readonly sections: readonly BriefSection[];
  /** Run, date, link, "Not a forecast", source. */
  readonly foot: readonly string[];
}

export interface BriefSection {
  readonly heading: string;
  readonly lines: readonly string[];
}
