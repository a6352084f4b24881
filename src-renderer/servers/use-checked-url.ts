import { useEffect, useState } from 'react'
import type { CheckedUrl } from '../../src-preload/contract/commands.ts'
import type { Result } from '../../src-preload/contract/result.ts'
import { host } from '../host-window.ts'
import { language } from '../words/say.tsx'

/** Main's opinion of an address while it is typed; null while there is none yet. */
export function useCheckedUrl(url: string): Result<CheckedUrl> | null {
  const [checked, setChecked] = useState<Result<CheckedUrl> | null>(null)
  const spoken = language()
  useEffect(() => {
    setChecked(null)
    if (url === '') return
    let current = true
    const timer = setTimeout(() => {
      void host()
        .checkServerUrl({ url })
        .then((result) => current && setChecked(result))
    }, 150)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [url, spoken])
  return checked
}
