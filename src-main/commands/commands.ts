import type { Commands } from '../../src-preload/contract/commands.ts'
import { createAppCommands } from './app-commands.ts'
import { createCallCommands } from './call-commands.ts'
import type { CommandParts } from './command-parts.ts'
import { createDoctorCommands } from './doctor-commands.ts'
import { createHistoryCommands } from './history-commands.ts'
import { createIdentityCommands } from './identity-commands.ts'
import { createImportCommands } from './import-commands.ts'
import { createLockCommands } from './lock-commands.ts'
import { createPermissionCommands } from './permission-commands.ts'
import { createServerCommands } from './server-commands.ts'
import { createSignInCommands } from './sign-in-commands.ts'

/** Everything a person can do, each answered with a value: a failure is a sentence, not a throw. */
export function createCommands(parts: CommandParts): Commands {
  return {
    ...createAppCommands(parts),
    ...createServerCommands(parts),
    ...createSignInCommands(parts),
    ...createCallCommands(parts),
    ...createPermissionCommands(parts),
    ...createHistoryCommands(parts),
    ...createDoctorCommands(parts),
    ...createIdentityCommands(parts.identities),
    ...createImportCommands(parts),
    ...createLockCommands(parts.lock),
  }
}
