import { Button } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { Result } from '../../src-preload/contract/result.ts'
import { host } from '../host-window.ts'
import { say } from '../words/say.tsx'

interface CopyButtonProps {
  /** What is copied, unless main has it. */
  text?: string
  copyInMain?: () => Promise<Result<null>>
  label: string
  size?: string
}

/** Keeps its width when it says "Copied", so that nothing beside it moves. */
export function CopyButton({ text = '', copyInMain, label, size = 'sm' }: CopyButtonProps) {
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 2000)
    return () => clearTimeout(timer)
  }, [copied])
  const copy = () =>
    void (copyInMain?.() ?? host().copyText({ text })).then((result) => setCopied(result.ok))
  return (
    <Button
      size={size}
      onClick={copy}
      leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
      aria-label={label}
    >
      <span className="swap" data-swapped={copied}>
        <span>{label}</span>
        <span aria-live="polite">{copied ? say('shell.copied') : ''}</span>
      </span>
    </Button>
  )
}
