import axe, { AxeResults } from 'axe-core';
import { CDPSession, Page } from 'playwright-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Through the debugging protocol instead of a script element: that works on a page whose content security policy
 * refuses foreign scripts, so the page under test keeps its real policy.
 */
async function evaluate(session: CDPSession, expression: string): Promise<unknown> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

async function axeResults(page: Page): Promise<AxeResults> {
  const session = await page.context().newCDPSession(page);
  try {
    await evaluate(session, `${axe.source}; undefined`);
    const options = JSON.stringify({ runOnly: RULES, resultTypes: ['violations'] });
    return (await evaluate(session, `axe.run(document, ${options})`)) as AxeResults;
  } finally {
    await session.detach();
  }
}

/** One line for each violation and place: `color-contrast at .nhsuk-hint: Elements must meet …`. */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  const { violations } = await axeResults(page);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id} at ${node.target.join(' ')}: ${help}`),
  );
}

/** WCAG 2.2 AA as far as a machine can tell; the page as a person gets it, in its present state. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  expect(await axeViolations(page)).toEqual([]);
}
