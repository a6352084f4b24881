// Threat B4: sender, then size, then schema, and only then the command. Each refusal is a value the page can show.
import type { Commands } from '../../src-preload/contract/commands.ts'
import type { Failure, Result } from '../../src-preload/contract/result.ts'
import { argumentSchemas } from './argument-schemas.ts'
import { isSmallJson } from './small-json.ts'
import type { Sender, TrustedPage } from './trusted-sender.ts'
import { isTrustedSender } from './trusted-sender.ts'

const maxArgumentBytes = 64 * 1024

export interface CommandDoor {
  /** A page may ask before they are there; its first answers then take a moment longer. */
  commands: Commands | Promise<Commands>
  trustedPage(): TrustedPage | null
  /** Told what went wrong. What it writes must not hold secrets. */
  logError(what: string, cause: unknown): void
}

export const commandNames = Object.keys(argumentSchemas) as (keyof Commands)[]

export async function answerCommand(
  door: CommandDoor,
  command: keyof Commands,
  sender: Sender,
  args: unknown[],
): Promise<Result<unknown>> {
  if (!isTrustedSender(sender, door.trustedPage())) return refused(notOurs)
  if (!isSmallJson(args, maxArgumentBytes)) return refused(notUnderstood)
  const parsed = argumentSchemas[command].safeParse(args)
  if (!parsed.success) return refused(notUnderstood)
  try {
    // Each schema's output is its command's parameters; the loop over all commands loses which.
    const commands = await door.commands
    const run = commands[command] as (...checked: unknown[]) => Promise<Result<unknown>>
    return await run.apply(commands, parsed.data)
  } catch (cause) {
    door.logError(`command ${command} threw`, cause)
    return refused(internal)
  }
}

function refused(failure: Failure): Result<never> {
  return { ok: false, failure }
}

const notOurs: Failure = {
  code: 'internal',
  whatHappened: 'A page that is not part of Chatelaine gave an order. It was not followed.',
  whatToDo: 'Close Chatelaine and start it again.',
}

const notUnderstood: Failure = {
  code: 'invalid_input',
  whatHappened: 'What was entered is too long or has a form that is not allowed.',
  whatToDo: 'Check it, shorten it and try again.',
}

const internal: Failure = {
  code: 'internal',
  whatHappened: 'Chatelaine made a mistake while doing this.',
  whatToDo: 'Try again. When it happens again, close Chatelaine and start it again.',
}
