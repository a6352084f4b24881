import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { host } from '../host-window.ts'
import { openServer, useNavigation } from '../navigation.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { focusOn, MAIN_HEADING } from '../shell/focus.ts'
import { useCommand } from '../use-command.ts'
import { say } from '../words/say.tsx'
import { ConnectStep } from './connect-step.tsx'
import { KeysStep } from './keys-step.tsx'
import { ServerStep } from './server-step.tsx'
import { startSteps, useStart, type StartStep } from './start-steps.ts'

const steps: Record<StartStep, (props: { finish: () => void }) => React.JSX.Element> = {
  keys: KeysStep,
  server: ServerStep,
  connect: ConnectStep,
}

/** The first steps: how the keys are kept, a server, and its key. They can be left at any time. */
export function Start() {
  const { step } = useStart()
  const { busy, failure, run } = useCommand()
  const finish = async () => {
    const { serverId } = useStart.getState()
    if (serverId !== null) openServer(serverId)
    const done = await run(() => host().finishStart())
    if (done === null) focusOn(MAIN_HEADING)
  }
  const toDoctor = useNavigation((state) => state.doctor)
  useEffect(() => {
    // Who wants to know what happened is shown it, on the server's own page.
    if (toDoctor) void run(() => host().finishStart())
  }, [toDoctor, run])
  const first = useRef(true)
  useEffect(() => {
    // At the beginning nothing is taken from whoever reads from the top.
    if (!first.current) focusOn(MAIN_HEADING)
    first.current = false
  }, [step])
  const Step = steps[step]
  return (
    <main className="start" aria-label={say('start.title')}>
      <div className="start-inner">
        <header className="start-head">
          <ol className="start-steps" aria-label={say('start.steps')}>
            {startSteps.map((one) => (
              <li key={one} aria-current={one === step ? 'step' : undefined}>
                {say(`start.step.${one}`)}
              </li>
            ))}
          </ol>
          <Button variant="subtle" disabled={busy} onClick={() => void finish()}>
            {say('start.skip')}
          </Button>
        </header>
        {failure !== null && <FailureNote failure={failure} />}
        <Step finish={() => void finish()} />
      </div>
    </main>
  )
}
