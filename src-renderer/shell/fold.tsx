import { UnstyledButton, VisuallyHidden } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { useId, useState } from 'react'
import type { Place } from './long-list.tsx'

interface FoldProps {
  /** What a screen reader says before the summary, where that alone does not tell what opens. */
  label?: string
  summary: React.ReactNode
  className?: string
  /** From the start. */
  opened?: boolean
  /** What can be done without opening it; it stands at the end of the line. */
  aside?: React.ReactNode
  /** Where it stands in a list of many. */
  place?: Place
  children: () => React.ReactNode
}

/** A line that opens. What is inside is only made when it is open. */
export function Fold({
  label,
  summary,
  className = '',
  opened = false,
  aside,
  place,
  children,
}: FoldProps) {
  const [open, setOpen] = useState(opened)
  const id = useId()
  return (
    <div
      className={`fold ${className}`}
      data-open={open}
      role={place === undefined ? undefined : 'listitem'}
      {...place}
    >
      <UnstyledButton
        className="fold-button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <IconChevronRight className="fold-mark mirrors" size={16} aria-hidden />
        {/* A name of its own would hide the words that one sees, and can say to a computer. */}
        {label !== undefined && <VisuallyHidden>{label} </VisuallyHidden>}
        <span className="fold-summary">{summary}</span>
      </UnstyledButton>
      {aside}
      <div id={id} className="fold-body" hidden={!open}>
        {open && children()}
      </div>
    </div>
  )
}
