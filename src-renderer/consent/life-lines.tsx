import { Button, UnstyledButton } from '@mantine/core'
import { useEffect, useId, useState } from 'react'
import type { GrantStep, GrantStory } from '../../src-preload/contract/commands.ts'
import type { ServerId } from '../../src-preload/contract/snapshot.ts'
import { host } from '../host-window.ts'
import { say } from '../words/say.tsx'
import { ForeignName } from '../words/server-text.tsx'
import { Time } from '../words/time.tsx'
import { StepEntry } from './step-entry.tsx'

const tones: Partial<Record<GrantStep['kind'], string>> = {
  granted: 'good',
  renewed: 'good',
  asked: 'ask',
  'stepped-up': 'ask',
  revoked: 'wrong',
  ended: 'wrong',
  denied: 'wrong',
  'given-up': 'wrong',
  failed: 'wrong',
  replaced: 'wrong',
}

interface LifeLinesProps {
  serverId: ServerId
  /** Asked again when it changes. */
  version: number | string
}

/** The life of each key of a server as a line, the one in force first. */
export function LifeLines({ serverId, version }: LifeLinesProps) {
  const [stories, setStories] = useState<GrantStory[]>([])
  const [all, setAll] = useState(false)
  useEffect(() => {
    let current = true
    void host()
      .listGrantStories({ serverId })
      .then((answer) => {
        if (current && answer.ok) setStories(answer.value)
      })
    return () => {
      current = false
    }
  }, [serverId, version])
  if (stories.length === 0) return null
  const shown = all ? stories : stories.slice(0, MOST)
  const older = stories.length - shown.length
  return (
    <>
      <ol className="lives" aria-label={say('consent.lives')}>
        {shown.map((story) => (
          <Life key={story.steps[0]?.number ?? 0} serverId={serverId} story={story} />
        ))}
      </ol>
      {older > 0 && (
        <Button size="xs" className="lives-more" onClick={() => setAll(true)}>
          {say('consent.lives.more', { count: older })}
        </Button>
      )}
    </>
  )
}

/** Older ones are shown when they are asked for. */
const MOST = 5

function Life({ serverId, story }: { serverId: ServerId; story: GrantStory }) {
  const [opened, setOpened] = useState<number | null>(null)
  const id = useId()
  return (
    <li className="life" data-over={story.over}>
      {(story.account !== null || story.uses > 0) && (
        <p className="small quiet life-head">
          {story.account !== null && <ForeignName text={story.account} longest={80} />}
          {story.uses > 0 && <span>{say('consent.life.used', { count: story.uses })}</span>}
        </p>
      )}
      <ol>
        {story.steps.map((step) => (
          <li key={step.number} data-tone={tones[step.kind] ?? 'quiet'}>
            <span className="life-dot" aria-hidden />
            <UnstyledButton
              className="life-step"
              aria-expanded={opened === step.number}
              aria-controls={id}
              onClick={() => setOpened(opened === step.number ? null : step.number)}
            >
              <span>{say(`consent.life.${step.kind}`)}</span>
              <span className="small quiet">
                <Time atMs={step.atMs} />
              </span>
            </UnstyledButton>
          </li>
        ))}
        {story.inForce && (
          <li data-tone="open">
            <span className="life-dot" aria-hidden />
            <span>{say('consent.life.in-force')}</span>
          </li>
        )}
      </ol>
      <div id={id} className="life-entry" hidden={opened === null}>
        {opened !== null && <StepEntry serverId={serverId} number={opened} />}
      </div>
    </li>
  )
}
