import { describe, expect, it } from 'vitest'
import { ScopesNeeded } from '../../../src-main/servers/server-error.ts'
import { createStepUp } from '../../../src-main/servers/step-up.ts'
import type { PermissionAnswer, RefusedPermission } from '../../../src-main/servers/step-up.ts'

const NEVER = new AbortController().signal
const challenge = (...scopes: string[]) => ({ resourceMetadataUrl: null, scopes })
const refuses = (...scopes: string[]) =>
  Promise.reject<string>(new ScopesNeeded(challenge(...scopes)))

/** A person who gives the same answer to everything, and a provider that grants nothing more. */
function start(given: PermissionAnswer, granted: string[] = ['read']) {
  const answers: string[] = []
  const refused: RefusedPermission[] = []
  let widened = 0
  const stepUp = createStepUp({
    granted: () => granted,
    refused: () => refused,
    onAnswer(request, answer) {
      answers.push(`${request.operation} ${request.scopes.join(' ')} ${answer}`)
      if (answer === 'never') refused.push({ ...request, atMs: 0 })
    },
    widen: async () => void widened++,
    onChanged: () => queueMicrotask(() => stepUp.answer(given)),
  })
  return { stepUp, answers, widened: () => widened }
}

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: Error & { code?: string }) => error.code ?? error.message,
  )

describe('asking for more', () => {
  it('R37 gives an operation up after three consents that did not help, and no other', async () => {
    const { stepUp, answers, widened } = start('grant')
    expect(await codeOf(stepUp.run('delete', () => refuses('delete'), NEVER))).toBe(
      'insufficient_scope',
    )
    expect(widened()).toBe(3)
    expect(await codeOf(stepUp.run('delete', () => refuses('delete'), NEVER))).toBe(
      'insufficient_scope',
    )
    expect(widened()).toBe(3)
    let tries = 0
    const second = () => (tries++ === 0 ? refuses('write') : Promise.resolve('written'))
    expect(await stepUp.run('write', second, NEVER)).toBe('written')
    expect(answers).toEqual([...Array<string>(3).fill('delete delete grant'), 'write write grant'])
  })

  it('R37 begins to count anew when the operation has worked once', async () => {
    const { stepUp, widened } = start('grant')
    await codeOf(stepUp.run('delete', () => refuses('delete'), NEVER))
    expect(await stepUp.run('delete', () => Promise.resolve('done'), NEVER)).toBe('done')
    await codeOf(stepUp.run('delete', () => refuses('delete'), NEVER))
    expect(widened()).toBe(6)
  })

  it('R37 asks nobody for what was granted and is refused all the same', async () => {
    const { stepUp, answers } = start('grant', ['read', 'delete'])
    expect(await codeOf(stepUp.run('delete', () => refuses('delete', 'read'), NEVER))).toBe(
      'insufficient_scope',
    )
    expect(answers).toEqual([])
  })

  it('R36 asks nobody when the server does not say what it lacks', async () => {
    const { stepUp, answers } = start('grant')
    const nothing = () =>
      Promise.reject<string>(new ScopesNeeded({ resourceMetadataUrl: null, scopes: null }))
    expect(await codeOf(stepUp.run('delete', nothing, NEVER))).toBe('insufficient_scope')
    expect(answers).toEqual([])
  })

  it('R36 shows only what is missing, and leaves every other error alone', async () => {
    const { stepUp, answers } = start('not-now')
    await codeOf(stepUp.run('delete', () => refuses('read', 'delete'), NEVER))
    expect(answers).toEqual(['delete delete not-now'])
    const broken = () => Promise.reject(new Error('broken'))
    expect(await codeOf(stepUp.run('delete', broken, NEVER))).toBe('broken')
  })

  it('R36 takes a refusal for good for one operation only', async () => {
    const { stepUp, answers } = start('never')
    await codeOf(stepUp.run('delete', () => refuses('delete'), NEVER))
    await codeOf(stepUp.run('delete', () => refuses('more'), NEVER))
    await codeOf(stepUp.run('write', () => refuses('delete'), NEVER))
    expect(answers).toEqual(['delete delete never', 'write delete never'])
  })
})
