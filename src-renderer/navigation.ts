import { create } from 'zustand'
import type { Place, ReceiptView, ServerId } from '../src-preload/contract/snapshot.ts'

export type ViewName = 'overview' | 'servers' | 'history' | 'settings'

export type AddWay = 'address' | 'well-known' | 'local' | 'import'

export interface Navigation {
  view: ViewName
  serverId: ServerId | null
  /** The server's page shows the sign-in doctor. */
  doctor: boolean
  addingServer: boolean
  /** The way of adding that the dialog shows. */
  addBy: AddWay
  settingPassphrase: boolean
  /** What lies over everything, for as long as one looks something up. */
  laid: 'palette' | 'shortcuts' | null
  /** Receipts of things that are gone from the list, shown once in a dialog. */
  receipts: ReceiptView[]
}

export const useNavigation = create<Navigation>(() => ({
  view: 'overview',
  serverId: null,
  doctor: false,
  addingServer: false,
  addBy: 'address',
  settingPassphrase: false,
  laid: null,
  receipts: [],
}))

/** A screen that a link, a notification or the tray asks for. Not while a dialog is open; see `followPlaces`. */
export function goTo({ view, serverId }: Place): void {
  useNavigation.setState({ view, serverId, doctor: false, laid: null })
}

export function show(view: ViewName): void {
  useNavigation.setState({ view })
}

export function openServer(serverId: ServerId | null): void {
  useNavigation.setState({ view: 'servers', serverId, doctor: false, addingServer: false })
}

export function openDoctor(serverId: ServerId): void {
  useNavigation.setState({ view: 'servers', serverId, doctor: true, addingServer: false })
}

export function askForServer(addingServer: boolean, addBy: AddWay = 'address'): void {
  useNavigation.setState(addingServer ? { addingServer, addBy } : { addingServer })
}

export function addBy(way: AddWay): void {
  useNavigation.setState({ addBy: way })
}

export function lay(laid: Navigation['laid']): void {
  useNavigation.setState({ laid })
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
  useNavigation.setState({
    addingServer: false,
    settingPassphrase: false,
    laid: null,
    receipts: [],
  })
}
