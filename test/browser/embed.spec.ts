/** A view inside another page: what it shows, what it keeps (nothing), whom it hears, and in which frames it works. */

import AxeBuilder from '@axe-core/playwright';
import { fileURLToPath } from 'node:url';
import type { Frame, Page } from '@playwright/test';
import { writeLink } from '../../src/io/link';
import { SANDBOX } from '../../src/io/snippet';
import { applyPreset } from '../../src/model/presets';
import { BASELINE } from '../../src/model/scenario';
import { DEFAULT_VIEW } from '../../src/model/view';
import { app, beside, elsewhere, host, iframe, kept, linkTo, origins, overflow, plateIn, settledIn } from './frame';
import { settled } from './page';
import { expect, listen, test } from './quiet';
import { serve } from './static-server';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const TIGHT = applyPreset('tight-export-controls', 'Tighter export controls', BASELINE);

const driver = (frame: Page | Frame, id: string) => frame.getByTestId(`driver-${id}-range`);

test('says, shows and names what a reader needs, as text, with the digest of the whole page', async ({
  openApp,
  page,
}) => {
  const link = linkTo(TIGHT, { segment: 'chips' });
  await openApp(link);
  const digest = await settled(page);
  const finding = await page.getByTestId('finding').innerText();
  const numbers = await page.getByTestId('readout').innerText();

  await page.goto('about:blank');
  await openApp(`?embed&model=1${link}`);
  expect(await settledIn(page)).toBe(digest);
  await expect(page.getByTestId('finding')).toHaveText(finding);
  expect(await page.getByTestId('readout').innerText()).toBe(numbers);
  const text = await page.getByTestId('embed').innerText();
  for (const part of [
    'Not a forecast.',
    'Scenario: Tighter export controls',
    `Model version 1 · digest ${digest.slice(0, 8)} · 8,192 futures`,
    'After The Great Convergence, AINews, April 2026; model: Parallel Run, version 1',
  ]) {
    expect(text).toContain(part);
  }
  await expect(page.getByRole('banner')).toHaveCount(0);
  await expect(page.locator('input[type=range]:not(#scrubber), input[type=file], header button')).toHaveCount(0);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('the normal address in a frame is a view to read, without being asked', async ({ page }) => {
  const [frame] = await host(page, beside(), iframe(app() + linkTo(TIGHT)));
  await settledIn(frame!);
  await expect(frame!.getByTestId('embed-scenario')).toHaveText('Scenario: Tighter export controls');
  await expect(frame!.getByRole('banner')).toHaveCount(0);
  await expect(frame!.getByTestId('save')).toHaveCount(0);
  // Nothing here takes a file that is dropped.
  const taken = await frame!.evaluate(() => {
    const event = new DragEvent('dragover', { cancelable: true, bubbles: true, dataTransfer: new DataTransfer() });
    event.dataTransfer!.items.add(new File(['{}'], 'scenario.json'));
    document.body.dispatchEvent(event);
    return event.defaultPrevented;
  });
  expect(taken).toBe(false);
});

test('its link opens the whole page, at the top, with exactly what is set', async ({ page, context }) => {
  const [frame] = await host(page, beside(), iframe(`${app()}?embed&sliders=cost${linkTo(TIGHT, { focus: 'cn' })}`));
  await settledIn(frame!);
  await driver(frame!, 'cost').press('End');
  const digest = await settledIn(frame!);
  const link = frame!.getByTestId('embed-open');
  await expect(link).toHaveAttribute('target', '_blank');
  await expect(link).toHaveAttribute('rel', 'noopener');
  const opening = context.waitForEvent('page');
  await link.click();
  const opened = await opening;
  expect(await settled(opened)).toBe(digest);
  expect(new URL(opened.url()).search).toBe('');
  await expect(opened.getByTestId('driver-cost-range')).toHaveValue(await driver(frame!, 'cost').inputValue());
  await expect(opened.getByTestId('focus-cn')).toBeChecked();
  await expect(opened.getByTestId('not-reproduced')).toHaveCount(0);
  await opened.close();
});

test('a driver is moved by hand and by keys; Reset brings back what was embedded', async ({ page }) => {
  const [frame] = await host(page, beside(), iframe(`${app()}?embed&sliders=export-controls,cost${linkTo(TIGHT)}`));
  const embedded = await settledIn(frame!);
  const range = driver(frame!, 'export-controls');
  const was = await range.inputValue();
  await expect(frame!.getByTestId('embed-reset')).toBeHidden();

  const box = (await range.boundingBox())!;
  await page.mouse.move(box.x + box.width - 8, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 5 });
  await page.mouse.up();
  expect(Number(await range.inputValue())).toBeLessThan(Number(was));
  const dragged = await settledIn(frame!);
  expect(dragged).not.toBe(embedded);

  await range.press('Home');
  await expect(range).toHaveValue('20');
  await expect.poll(() => settledIn(frame!)).not.toBe(dragged);
  await expect(frame!.getByTestId('embed-scenario')).toContainText('edited');

  await frame!.getByTestId('embed-reset').press('Enter');
  await expect(range).toHaveValue(was);
  await expect.poll(() => settledIn(frame!)).toBe(embedded);
  // Only what the address names can be moved.
  await expect(frame!.locator('input[type=range]:not(#scrubber)')).toHaveCount(2);
});

test('after use nothing is kept, the address stands as it was, and Back is the host’s own', async ({ page }) => {
  const src = `${app()}?embed&sliders=cost&theme=dark${linkTo()}`;
  const [frame] = await host(page, beside(), iframe(src));
  await settledIn(frame!);
  const entries = await page.evaluate(() => history.length);
  await driver(frame!, 'cost').press('End');
  await frame!.getByTestId('scrubber').press('ArrowLeft');
  await settledIn(frame!);
  // Longer than the whole page waits before it writes its address.
  await page.waitForTimeout(600);
  expect(await kept(frame!)).toEqual([]);
  expect(frame!.url()).toBe(src);
  expect(await page.evaluate(() => history.length)).toBe(entries);
  expect((await page.context().storageState()).cookies).toEqual([]);
});

test('an address that changes opens what it says', async ({ page }) => {
  const [frame] = await host(page, beside(), iframe(`${app()}?embed${linkTo()}`));
  const before = await settledIn(frame!);
  await frame!.evaluate((hash) => location.replace(hash), linkTo(TIGHT));
  await expect(frame!.getByTestId('embed-scenario')).toHaveText('Scenario: Tighter export controls');
  await expect.poll(() => settledIn(frame!)).not.toBe(before);
});

test.describe('what is wrong is said, and the rest shows', () => {
  test('of the address', async ({ openApp, page }) => {
    await openApp(`?embed&sliders=steam&theme=sepia&parent=*&model=x${linkTo(TIGHT)}`);
    await settledIn(page);
    await expect(page.getByTestId('embed-problem')).toHaveText([
      /^sliders was "steam"; it may be up to three of digitization, .*open-source\.$/,
      'theme was "sepia"; it may be auto, light or dark.',
      'parent was "*"; it may be the origin of the host page, such as https://news.example.',
      'model was "x"; it may be a whole number, such as 1.',
    ]);
    await expect(page.getByTestId('embed-scenario')).toHaveText('Scenario: Tighter export controls');
  });

  test('of the link', async ({ openApp, page }) => {
    await openApp(`?embed${linkTo(TIGHT).slice(0, -3)}`);
    await settledIn(page);
    await expect(page.getByTestId('link-problem')).toHaveText(
      /^The link is cut short: \d+ of \d+ characters\. The baseline is shown\.$/,
    );
  });

  test('of another model version, with what moved, also once a driver is moved', async ({ openApp, page }) => {
    await openApp(`?embed&model=7&sliders=cost${linkTo()}`);
    await settledIn(page);
    await expect(page.getByTestId('embed-model')).toHaveText(
      'This view was embedded with model version 7; the page behind it now runs version 1. ' +
        'Numbers may differ from those of that day.',
    );
    const seen = { digest: '0badcafe', us: 0.51, cn: 0.44 };
    await page.goto('about:blank');
    await openApp(`?embed&model=7&sliders=cost${writeLink({ scenario: BASELINE, view: DEFAULT_VIEW, result: seen })}`);
    await settledIn(page);
    const moved = page.getByTestId('not-reproduced');
    await expect(page.getByTestId('embed-model')).toContainText('What moved is said below.');
    await expect(moved).toContainText('its digest was 0badcafe and is 1e50c203 here');
    await expect(moved).toContainText('the US middle was 51.0% and is');
    await driver(page, 'cost').press('End');
    await settledIn(page);
    await expect(moved).toContainText('its digest was 0badcafe and is 1e50c203 here');
  });
});

test.describe('in frames of other sites', () => {
  const size = 'width="700" height="800"';

  for (const [kind, attributes] of [
    ['without a sandbox', size],
    ['with the sandbox of the snippet', `${size} sandbox="${SANDBOX}"`],
  ] as const) {
    test(`${kind}: the same digest, nothing kept, no other server asked`, async ({ browser }) => {
      const site = await elsewhere(iframe(`${app()}?embed&sliders=cost${linkTo()}`, attributes));
      const context = await browser.newContext();
      const asked = origins(context);
      const complaints = listen(context);
      const page = await context.newPage();
      await page.goto(site.url);
      const frame = page.frames()[1]!;
      const before = await settledIn(frame);
      expect(before).toMatch(/^1e50c203/);
      await driver(frame, 'cost').press('End');
      await expect.poll(() => settledIn(frame)).not.toBe(before);
      expect(await kept(frame)).toEqual([]);
      expect([...asked].sort()).toEqual([new URL(app()).origin, new URL(site.url).origin].sort());
      // The host's own page is of another origin, which is meant.
      expect(complaints.filter((line) => !line.includes(site.url))).toEqual([]);

      const opening = context.waitForEvent('page');
      await frame.getByTestId('embed-open').click();
      const opened = await opening;
      await settled(opened);
      // Free of the frame's sandbox: it can keep things.
      expect(await opened.evaluate(() => ((localStorage['mine'] = '1'), localStorage['mine'] as string))).toBe('1');
      await context.close();
      await site.close();
    });
  }

  test('with scripts alone, on a server that lets all read: the same digest, also with helpers; storage is refused', async ({
    browser,
  }) => {
    const open = await serve(DIST, '/open/', { 'access-control-allow-origin': '*' });
    const links = [linkTo(), linkTo({ trials: 40_000 })];
    const sandboxed = (link: string) =>
      iframe(`${open.url}?embed&sliders=cost${link}`, `${size} sandbox="allow-scripts"`);
    const site = await elsewhere(links.map(sandboxed).join(''));
    const context = await browser.newContext();
    const complaints = listen(context);
    const page = await context.newPage();
    await page.goto(site.url);
    const [, few, many] = page.frames();
    const digests = [await settledIn(few!), await settledIn(many!)];
    expect(await few!.evaluate(() => self.origin)).toBe('null');
    await driver(few!, 'cost').press('End');
    await expect.poll(() => settledIn(few!)).not.toBe(digests[0]);
    const refused = await few!.evaluate(() => {
      try {
        return String(localStorage.length);
      } catch (error) {
        return (error as Error).name;
      }
    });
    expect(refused).toBe('SecurityError');
    const meant = [site.url, open.url, 'blob:'].map((from) => `off origin: ${from}`);
    expect(complaints.filter((line) => !meant.some((start) => line.startsWith(start)))).toEqual([]);

    for (const [index, link] of links.entries()) {
      await page.goto('about:blank');
      await page.goto(app() + link);
      expect(await settled(page)).toBe(digests[index]);
    }
    await context.close();
    await Promise.all([open.close(), site.close()]);
  });

  test('with scripts alone, on a server that does not: it says what the sandbox needs', async ({ browser }) => {
    const site = await elsewhere(iframe(`${app()}?embed`, 'sandbox="allow-scripts"'));
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(site.url);
    await expect(page.frames()[1]!.getByText('Its sandbox needs allow-same-origin')).toBeVisible();
    await context.close();
    await site.close();
  });
});

test.describe('messages', () => {
  const origin = () => new URL(app()).origin;
  /** Has the page keep what its frames tell it. */
  const hears = `<script>
    window.heard = [];
    addEventListener('message', ({ data, origin }) => heard.push({ ...data, origin }));
  </script>`;
  const heard = (page: Page, type: string) =>
    page.evaluate(
      (type) => (window as never as { heard: { type: string }[] }).heard.filter((one) => one.type === type),
      `parallel-run/${type}`,
    ) as Promise<readonly Record<string, unknown>[]>;
  const send = (page: Page, data: unknown, which = 0) =>
    page.evaluate(([data, which]) => frames[which as number]!.postMessage(data, '*'), [data, which] as const);
  const talking = (parent: string, more = '') =>
    iframe(`${app()}?embed&sliders=cost,reach&parent=${encodeURIComponent(parent)}${more}${linkTo()}`);

  test('of the parent that the address names are obeyed, and answered to it alone', async ({ page }) => {
    const [frame] = await host(page, beside(), hears + talking(origin()));
    const before = await settledIn(frame!);
    await expect
      .poll(async () => (await heard(page, 'result')).at(-1))
      .toMatchObject({
        finding: 'In 2028 the US is ahead in vertical B2B in 62 of 100 simulated futures, China in 38.',
        digest: before,
        modelVersion: 1,
        origin: origin(),
      });
    const tall = await frame!.getByTestId('embed').evaluate((view) => Math.ceil(view.getBoundingClientRect().height));
    await expect.poll(async () => (await heard(page, 'height')).at(-1)?.['height']).toBe(tall);

    await send(page, { type: 'parallel-run/set', drivers: { cost: 30, reach: 60 }, theme: 'dark' });
    await expect(driver(frame!, 'cost')).toHaveValue('30');
    await expect(driver(frame!, 'reach')).toHaveValue('60');
    await expect(frame!.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect.poll(async () => (await heard(page, 'result')).at(-1)?.['drivers']).toEqual({ cost: 30, reach: 60 });
    expect((await heard(page, 'result')).at(-1)!['digest']).toBe(await settledIn(frame!));

    const count = (await heard(page, 'result')).length;
    await send(page, { type: 'parallel-run/ask' });
    await expect.poll(async () => (await heard(page, 'result')).length).toBe(count + 1);
    expect(await kept(frame!)).toEqual([]);
  });

  test('are ignored where the address names another origin, or none; such a frame tells nothing', async ({
    browser,
  }) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const html = hears + talking('https://news.example') + iframe(`${app()}?embed&sliders=cost${linkTo()}`);
    const frames = await host(page, beside(), html);
    for (const [which, frame] of frames.entries()) {
      const before = await settledIn(frame);
      await send(page, { type: 'parallel-run/set', drivers: { cost: 30 } }, which);
      await send(page, { type: 'parallel-run/ask' }, which);
      // A message sent now arrives after those two.
      await frame.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
      await expect(driver(frame, 'cost')).toHaveValue('50');
      expect(await settledIn(frame)).toBe(before);
    }
    expect(await heard(page, 'result')).toEqual([]);
    expect(await heard(page, 'height')).toEqual([]);
    await context.close();
  });

  test('of a frame beside it are ignored, though it is of the right origin', async ({ page }) => {
    const [frame, sibling] = await host(page, beside(), hears + talking(origin()) + iframe(`${app()}favicon.svg`));
    await settledIn(frame!);
    const order = (cost: number) => ({ type: 'parallel-run/set', drivers: { cost } });
    await sibling!.evaluate((order) => parent.frames[0]!.postMessage(order, '*'), order(30));
    // Heard after the sibling's, and obeyed: what the sibling sent was passed over.
    await page.evaluate((order) => frames[0]!.postMessage(order, '*'), {
      type: 'parallel-run/set',
      drivers: { reach: 60 },
    });
    await expect(driver(frame!, 'reach')).toHaveValue('60');
    await expect(driver(frame!, 'cost')).toHaveValue('50');
  });

  test('of the wrong shape, on drivers not named, or too many in a second are ignored', async ({ page }) => {
    const [frame] = await host(page, beside(), hears + talking(origin()));
    await settledIn(frame!);
    for (const wrong of [
      { type: 'parallel-run/set', drivers: { cost: 30, sovereignty: 90 } },
      { type: 'parallel-run/set', drivers: { cost: 1000 } },
      { type: 'parallel-run/set', drivers: { cost: 30 }, scenario: {} },
      { type: 'parallel-run/open', link: linkTo(TIGHT) },
    ]) {
      await send(page, wrong);
    }
    // In one turn of the page: ten are let through, those four among them.
    await page.evaluate(() => {
      for (let n = 1; n <= 40; n++) {
        frames[0]!.postMessage({ type: 'parallel-run/set', drivers: { reach: 50 + n / 2 } }, '*');
      }
    });
    await expect(driver(frame!, 'reach')).not.toHaveValue('70');
    // What was let through moved it at once; whatever else is on its way has come by then.
    await frame!.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
    expect(Number(await driver(frame!, 'reach').inputValue())).toBeLessThanOrEqual(55);
    await expect(driver(frame!, 'cost')).toHaveValue('50');
  });
});

for (const [name, query, link] of [
  ['one market', '', linkTo(TIGHT, { segment: 'chips' })],
  [
    'one market until 2030 with drivers',
    '&sliders=export-controls,cost,reach',
    linkTo({ horizon: 2030 }, { focus: 'cn' }),
  ],
  ['split', '', linkTo(TIGHT, { arrangement: 'split' })],
  ['all four', '&sliders=cost', linkTo(TIGHT, { segment: 'all' })],
] as const) {
  test(`${name}, 280 to 1,200 px: nothing runs off sideways, and its numbers are there to read`, async ({
    openApp,
    page,
  }) => {
    await openApp(`?embed${query}${link}`);
    await settledIn(page);
    for (const width of [280, 320, 360, 390, 480, 620, 640, 699, 700, 800, 965, 1000, 1200]) {
      await page.setViewportSize({ width, height: 600 });
      expect(await overflow(page), `${width} px`).toMatchObject({ across: 0 });
      const texts = name === 'all four' ? plateIn(page).locator('svg text') : page.getByTestId('readout').locator('p');
      const boxes = await texts.evaluateAll((all) => all.map((one) => one.getBoundingClientRect()));
      expect(boxes.length).toBeGreaterThanOrEqual(4);
      for (const { left, right } of boxes) {
        expect(left, `${width} px`).toBeGreaterThanOrEqual(-0.5);
        expect(right, `${width} px`).toBeLessThanOrEqual(width + 0.5);
      }
    }
    const text = name === 'all four' ? plateIn(page) : page.getByTestId('readout');
    expect((await text.innerText()).match(/\d+ to \d+/g)!.length).toBeGreaterThanOrEqual(3);
  });
}

for (const width of [280, 640, 1000]) {
  for (const theme of ['light', 'dark'] as const) {
    test(`${width} px, ${theme}: axe finds nothing against WCAG 2.2 AA, no control is under 24 px`, async ({
      openApp,
      page,
    }) => {
      await page.setViewportSize({ width, height: 700 });
      // The address is over the reader's own theme.
      await page.emulateMedia({ colorScheme: theme === 'dark' ? 'light' : 'dark' });
      const link = linkTo(TIGHT, { segment: width === 640 ? 'all' : 'chips' });
      await openApp(`?embed&theme=${theme}&sliders=cost,reach&model=7${link}`);
      await settledIn(page);
      const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(ground).toBe(theme === 'dark' ? 'rgb(13, 21, 23)' : 'rgb(243, 246, 245)');
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120))}`)).toEqual([]);
      const heights = await page
        .locator('button:visible, a:visible, input:visible')
        .evaluateAll((all) =>
          all.map((one) => [one.outerHTML.slice(0, 80), one.getBoundingClientRect().height] as const),
        );
      expect(heights.filter(([, height]) => height < 24)).toEqual([]);
    });
  }
}
