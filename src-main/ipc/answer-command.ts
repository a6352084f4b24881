// Threat B4: sender, then size, then schema, and only then the command. Each refusal is a value the page can show.
import { say } from '../../src-languages/main.ts'
import type { Commands } from '../../src-preload/contract/commands.ts'
import type { Result } from '../../src-preload/contract/result.ts'
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
  if (!isTrustedSender(sender, door.trustedPage())) return refused('foreign')
  if (!isSmallJson(args, maxArgumentBytes)) return refused('unreadable')
  const parsed = argumentSchemas[command].safeParse(args)
  if (!parsed.success) return refused('unreadable')
  try {
    // Each schema's output is its command's parameters; the loop over all commands loses which.
    const commands = await door.commands
    const run = commands[command] as (...checked: unknown[]) => Promise<Result<unknown>>
    return await run.apply(commands, parsed.data)
  } catch (cause) {
    door.logError(`command ${command} threw`, cause)
    return refused('broken')
  }
}

/** What kept an order from being followed. */
type Fault = 'foreign' | 'unreadable' | 'broken'

function refused(fault: Fault): Result<never> {
  const code = fault === 'unreadable' ? 'invalid_input' : 'internal'
  const whatHappened = say(`orders.${fault}.what`)
  return { ok: false, failure: { code, whatHappened, whatToDo: say(`orders.${fault}.do`) } }
}
