import { useCallback, useEffect, useRef, useState } from 'react'
import type { Failure, Result } from '../src-preload/contract/result.ts'
import { say } from './words/say.tsx'
import { useSaid } from './words/use-said.ts'

export interface CommandRun {
  busy: boolean
  failure: Failure | null
  /** Runs one command. Resolves with its value, or null when it failed and `failure` says why. */
  run<T>(command: () => Promise<Result<T>>): Promise<T | null>
  forget(): void
}

function broken(): Failure {
  return {
    code: 'internal',
    whatHappened: say('shell.fault.what'),
    whatToDo: say('shell.fault.do'),
  }
}

/** Runs commands for one place in the window and keeps the failure beside the button that caused it. */
export function useCommand(): CommandRun {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useSaid<Failure | null>(null)
  const mounted = useRef(true)
  useEffect(() => {
    mounted.current = true
    return () => {
      mounted.current = false
    }
  }, [])
  const run = useCallback(
    async <T>(command: () => Promise<Result<T>>): Promise<T | null> => {
      setBusy(true)
      setFailure(null)
      const result = await command().catch((): Result<T> => ({ ok: false, failure: broken() }))
      if (mounted.current) {
        setBusy(false)
        if (!result.ok) setFailure(result.failure)
      }
      return result.ok ? result.value : null
    },
    [setFailure],
  )
  const forget = useCallback(() => setFailure(null), [setFailure])
  return { busy, failure, run, forget }
}
