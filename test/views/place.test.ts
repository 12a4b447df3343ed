import { beforeEach, describe, expect, it } from 'vitest';
import { writeLink } from '../../src/io/link';
import { DEFAULT_VIEW } from '../../src/model/view';
import { workOn } from '../../src/model/work';
import { BASELINE, withDriver } from '../../src/model/scenario';
import { AppState } from '../../src/state/app.svelte';
import { openAddress, Place } from '../../src/views/place';
import { FakeSimulator } from '../state/fake';

const link = (cost: number) => {
  const scenario = withDriver(BASELINE, 'cost', { value: cost, sure: 'unsure' });
  return writeLink({ scenario, view: DEFAULT_VIEW });
};

let app: AppState;
let place: Place;
/** The browser's entry: what it says, and its address. */
let entry: { state: unknown; hash: string };

beforeEach(() => {
  entry = { state: null, hash: '' };
  const history = {
    get state() {
      return entry.state;
    },
    replaceState: (state: unknown, _: string, hash: string) => (entry = { state, hash }),
    pushState: (state: unknown, _: string, hash: string) => (entry = { state, hash }),
  };
  const location = {
    get hash() {
      return entry.hash;
    },
  };
  Object.assign(globalThis, { history, location });
  app = new AppState(
    new FakeSimulator(),
    () => 0,
    async () => {},
  );
  app.open(workOn(BASELINE), DEFAULT_VIEW);
  place = new Place(app);
});

describe('the address at rest', () => {
  it('is written from the first entry on, as often as it changes', () => {
    place.keepUp(link(51));
    place.keepUp(link(52));
    expect(entry.hash).toBe(link(52));
  });

  it('is not written over an address that has come and was not followed yet; once followed, it is kept up again', () => {
    place.keepUp(link(51));
    entry = { state: null, hash: link(60) };
    place.keepUp(link(51));
    expect(entry.hash).toBe(link(60));
    place.arrive();
    expect(app.scenario.drivers.cost.value).toBe(60);
    place.mark(link(60));
    place.keepUp(link(61));
    expect(entry.hash).toBe(link(61));
  });

  it('is not written over an entry that Back has come to, from before another link was opened', () => {
    place.keepUp(link(51));
    const first = entry;
    entry = { state: null, hash: link(60) };
    place.arrive();
    place.mark(link(60));
    entry = first;
    place.keepUp(link(60));
    expect(entry.hash).toBe(link(51));
  });
});

describe('where a scenario was opened from', () => {
  it('is a link when the address came from elsewhere, and nowhere when there is nothing in it', () => {
    expect(openAddress(app)).toBe(false);
    expect(app.work.openedFrom).toBeUndefined();
    entry = { state: null, hash: link(60) };
    expect(openAddress(app)).toBe(true);
    expect(app.work.openedFrom).toBe('link');
  });

  it('outlives a reload, which brings no link', () => {
    app.openScenario({ scenario: withDriver(BASELINE, 'cost', { value: 60, sure: 'unsure' }) }, { saved: 'a1' });
    place.mark(link(60));
    expect(openAddress(app)).toBe(false);
    expect(app.work.openedFrom).toEqual({ saved: 'a1' });
  });

  it('is nowhere again after a reload of one’s own work', () => {
    app.setDriver('cost', 60);
    place.mark(link(60));
    expect(openAddress(app)).toBe(false);
    expect(app.work.openedFrom).toBeUndefined();
  });

  it('is a link when one is pasted over the address, and what it was when Back is pressed', () => {
    app.openScenario({ scenario: withDriver(BASELINE, 'cost', { value: 60, sure: 'unsure' }) }, { saved: 'a1' });
    place.mark(link(60));
    const own = entry;
    entry = { state: null, hash: link(61) };
    place.arrive();
    place.mark(link(61));
    expect(app.work.openedFrom).toBe('link');
    entry = own;
    place.arrive();
    expect(app.work.openedFrom).toEqual({ saved: 'a1' });
  });
});
