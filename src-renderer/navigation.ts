import { create } from 'zustand'
import type { ReceiptView, ServerId } from '../src-preload/contract/snapshot.ts'

export type ViewName = 'overview' | 'servers' | 'history' | 'settings'

export interface Navigation {
  view: ViewName
  serverId: ServerId | null
  addingServer: boolean
  settingPassphrase: boolean
  /** Receipts of things that are gone from the list, shown once in a dialog. */
  receipts: ReceiptView[]
}

export const useNavigation = create<Navigation>(() => ({
  view: 'overview',
  serverId: null,
  addingServer: false,
  settingPassphrase: false,
  receipts: [],
}))

export function show(view: ViewName): void {
  useNavigation.setState({ view })
}

export function openServer(serverId: ServerId | null): void {
  useNavigation.setState({ view: 'servers', serverId, addingServer: false })
}

export function askForServer(addingServer: boolean): void {
  useNavigation.setState({ addingServer })
}

export function showReceipts(receipts: ReceiptView[]): void {
  useNavigation.setState({ receipts })
}

/** Where the passphrase is set, with its dialog. */
export function askForPassphrase(settingPassphrase: boolean): void {
  useNavigation.setState({ view: 'settings', settingPassphrase })
}

/** A locked window keeps nothing to come back to but the place. */
export function closeDialogs(): void {
  useNavigation.setState({ addingServer: false, settingPassphrase: false, receipts: [] })
}
