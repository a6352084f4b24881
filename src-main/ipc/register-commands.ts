import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import type { CommandDoor } from './answer-command.ts'
import { answerCommand, commandNames } from './answer-command.ts'
import type { Sender } from './trusted-sender.ts'

/** The only place that listens to the page. The channel's name is the command's name. */
export function registerCommands(ipcMain: IpcMain, door: CommandDoor): void {
  for (const command of commandNames) {
    ipcMain.handle(command, (event, ...args: unknown[]) =>
      answerCommand(door, command, senderOf(event), args),
    )
  }
}

function senderOf(event: IpcMainInvokeEvent): Sender {
  const frame = event.senderFrame
  return {
    webContentsId: event.sender.id,
    frame: frame === null ? null : { url: frame.url, isMainFrame: frame.parent === null },
  }
}
