import type { AuthorizationDeps } from './authorization-deps.ts'
import { isSameOverride } from './overrides.ts'
import type { Override } from './overrides.ts'

/**
 * Stops where a rule is broken and waits until the person accepts exactly this for this server; once is enough.
 * @throws the signal's reason when the person cancels
 */
export async function askOverride(
  override: Override,
  error: unknown,
  deps: AuthorizationDeps,
  signal: AbortSignal,
): Promise<void> {
  if (deps.overrides().some((one) => isSameOverride(one, override))) return
  deps.tracer.failed(error)
  deps.show({ phase: 'needs-override', override, error })
  for (;;) {
    const action = await deps.inbox.next(['accept'], signal)
    if (isSameOverride(action.override, override)) break
  }
  deps.onOverride(override)
  deps.tracer.setAside()
  deps.tracer.person('override-accepted', { rule: override.kind, subject: override.subject })
}
