import { create } from 'zustand'
import type { ReceiptView, ServerId } from '../src-preload/contract/snapshot.ts'

export type ViewName = 'overview' | 'servers' | 'history' | 'settings'

export interface Navigation {
  view: ViewName
  serverId: ServerId | null
  /** The server's page shows the sign-in doctor. */
  doctor: boolean
  addingServer: boolean
  /** Receipts of things that are gone from the list, shown once in a dialog. */
  receipts: ReceiptView[]
}

export const useNavigation = create<Navigation>(() => ({
  view: 'overview',
  serverId: null,
  doctor: false,
  addingServer: false,
  receipts: [],
}))

export function show(view: ViewName): void {
  useNavigation.setState({ view })
}

export function openServer(serverId: ServerId | null): void {
  useNavigation.setState({ view: 'servers', serverId, doctor: false, addingServer: false })
}

export function openDoctor(serverId: ServerId): void {
  useNavigation.setState({ view: 'servers', serverId, doctor: true, addingServer: false })
}

export function askForServer(addingServer: boolean): void {
  useNavigation.setState({ addingServer })
}

export function showReceipts(receipts: ReceiptView[]): void {
  useNavigation.setState({ receipts })
}
