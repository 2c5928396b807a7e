import { Page } from 'playwright-core';

/** Links in running text are exempt (WCAG 2.5.8, "inline"); everything that stands by itself is not. */
const TARGETS = [
  'button',
  'summary',
  'header a',
  'footer a',
  '.nhsuk-radios__label',
  '.nhsuk-checkboxes__label',
  'input[type=text]',
  'textarea',
  'select',
].join(', ');

/** What is less than 44 px high, with its height. */
export const smallTargets = (page: Page): Promise<readonly string[]> =>
  page.evaluate<readonly string[]>(`[...document.querySelectorAll(${JSON.stringify(TARGETS)})]
    .filter((element) => element.checkVisibility() && !element.matches('.nhsuk-u-visually-hidden'))
    .map((element) => [element, Math.round(element.getBoundingClientRect().height)])
    .filter(([, height]) => height < 44)
    .map(([element, height]) => height + ' px: ' + element.outerHTML.slice(0, 80))`);

/** `visible`, or what has the focus and does not show it. */
export const focusSigns = (page: Page): Promise<string> =>
  page.evaluate<string>(`(() => {
    const { activeElement } = document;
    const label = activeElement.labels?.[0] ?? null;
    const styles = [getComputedStyle(activeElement), ...(label ? [getComputedStyle(label, '::before')] : [])];
    const shows = ({ outlineStyle, outlineWidth, boxShadow }) =>
      (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
    return styles.some(shows) ? 'visible' : activeElement.outerHTML.slice(0, 80);
  })()`);

export const movingParts = (page: Page): Promise<readonly string[]> =>
  page.evaluate<readonly string[]>(`[...document.querySelectorAll('*')]
    .filter((element) => {
      const { transitionDuration, animationDuration } = getComputedStyle(element);
      return [transitionDuration, animationDuration].some((time) => time.split(', ').some((each) => parseFloat(each) > 0));
    })
    .map((element) => element.outerHTML.slice(0, 80))`);

export interface Fetched {
  /** Bytes of scripts and styles as they came over the wire. */
  total(): number;
  notCompressed(): readonly string[];
}

interface Arrived {
  readonly url: string;
  readonly encoding: string | undefined;
  bytes: number;
}

/** From here on, in a browser that has nothing in its cache. */
export async function bytesFetched(page: Page): Promise<Fetched> {
  const session = await page.context().newCDPSession(page);
  const arrived = new Map<string, Arrived>();
  await session.send('Network.enable');
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (type !== 'Script' && type !== 'Stylesheet') return;
    arrived.set(requestId, { url: response.url, encoding: response.headers['content-encoding'], bytes: 0 });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const file = arrived.get(requestId);
    if (file) file.bytes = encodedDataLength;
  });
  return {
    total: () => [...arrived.values()].reduce((sum, { bytes }) => sum + bytes, 0),
    notCompressed: () =>
      [...arrived.values()]
        .filter(({ encoding }) => !['br', 'gzip'].includes(encoding ?? ''))
        .map(({ url }) => url),
  };
}
