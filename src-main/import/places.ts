import { posix, win32 } from 'node:path'
import type { SourceApp } from './found-server.ts'

/** Where this computer keeps a person's files. */
export interface HomeFolders {
  platform: 'darwin' | 'win32' | 'linux'
  home: string
  /** `%APPDATA%`, `~/Library/Application Support`, or `$XDG_CONFIG_HOME`. */
  appData: string
  /** `$XDG_CONFIG_HOME`, or `~/.config` everywhere else. */
  config: string
}

export interface ImportPlace {
  id: string
  app: SourceApp
  path: string
}

type Folder = 'home' | 'appData' | 'config'

/** As each app's documentation names them. Zed is the one whose folder differs from system to system. */
const PLACES: { id: string; app: SourceApp; in: Folder | 'zed'; path: string[] }[] = [
  {
    id: 'claude-desktop',
    app: 'claude-desktop',
    in: 'appData',
    path: ['Claude', 'claude_desktop_config.json'],
  },
  { id: 'claude-code', app: 'claude-code', in: 'home', path: ['.claude.json'] },
  { id: 'vscode', app: 'vscode', in: 'appData', path: ['Code', 'User', 'mcp.json'] },
  { id: 'vscode-settings', app: 'vscode', in: 'appData', path: ['Code', 'User', 'settings.json'] },
  {
    id: 'vscode-insiders',
    app: 'vscode',
    in: 'appData',
    path: ['Code - Insiders', 'User', 'mcp.json'],
  },
  { id: 'cursor', app: 'cursor', in: 'home', path: ['.cursor', 'mcp.json'] },
  {
    id: 'windsurf',
    app: 'windsurf',
    in: 'home',
    path: ['.codeium', 'windsurf', 'mcp_config.json'],
  },
  { id: 'zed', app: 'zed', in: 'zed', path: ['settings.json'] },
  { id: 'copilot', app: 'mcp-json', in: 'home', path: ['.copilot', 'mcp-config.json'] },
  { id: 'shared', app: 'mcp-json', in: 'config', path: ['mcp', 'mcp.json'] },
]

/** Every place where another app on this computer may list its servers. */
export function importPlaces(folders: HomeFolders): ImportPlace[] {
  const { join } = folders.platform === 'win32' ? win32 : posix
  const zed =
    folders.platform === 'win32' ? join(folders.appData, 'Zed') : join(folders.config, 'zed')
  return PLACES.map(({ id, app, in: folder, path }) => ({
    id,
    app,
    path: join(folder === 'zed' ? zed : folders[folder], ...path),
  }))
}

/** Claude Code keeps its own history in the same file, so that one may be larger than the others. */
export function largestBytesOf(app: SourceApp): number {
  return app === 'claude-code' ? 16 * 1_048_576 : 1_048_576
}
