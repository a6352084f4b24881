import axe from 'axe-core'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
  // Off by default, because few pages pass it.
  rules: { 'target-size': { enabled: true } },
}

export interface AxeFindings {
  /** `rule: element: what is wrong`, an entry for each element. */
  violations: string[]
  /** The rules that were looked at. */
  rules: string[]
}

/**
 * Checks what the page shows. axe comes in over the debugger's own door, which the page's policy does not bind: so the
 * policy is the real one.
 */
export async function runAxe(page: Page): Promise<AxeFindings> {
  const session = await page.context().newCDPSession(page)
  await session.send('Runtime.evaluate', {
    expression: `typeof axe === 'undefined' && (() => {${axe.source}})()`,
    allowUnsafeEvalBlockedByCSP: true,
  })
  await session.detach()
  const results = await page.evaluate(
    (how) => (globalThis as unknown as { axe: typeof axe }).axe.run(document, how),
    options,
  )
  return { violations: results.violations.flatMap(sentences), rules: rulesIn(results) }
}

/** One may be both passed and undecided. */
function rulesIn({ passes, violations, incomplete, inapplicable }: AxeResults): string[] {
  return [...new Set([passes, violations, incomplete, inapplicable].flat().map(({ id }) => id))]
}

function sentences({ id, nodes }: AxeResults['violations'][number]): string[] {
  return nodes.map(({ target, failureSummary = '' }) => {
    const why = failureSummary.split('\n').slice(1).join('; ').replaceAll(/\s+/g, ' ')
    return `${id}: ${target.join(' ')}: ${why}`
  })
}
