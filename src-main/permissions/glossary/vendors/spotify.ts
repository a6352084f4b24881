import type { VendorGlossary } from '../vendor-glossary.ts'

export const spotify: VendorGlossary = {
  vendor: 'Spotify',
  hosts: ['spotify.com'],
  source: 'https://developer.spotify.com/documentation/web-api/concepts/scopes',
  dated: '2026-08-21',
  scopes: [
    { scope: 'ugc-image-upload', does: ['upload', 'playlist-pictures'] },
    { scope: 'user-read-playback-state', does: ['read', 'playback'] },
    { scope: 'user-modify-playback-state', does: ['change', 'playback'] },
    { scope: 'user-read-currently-playing', does: ['read', 'playback'] },
    { scope: 'app-remote-control', does: ['change', 'playback'] },
    { scope: 'streaming', does: { say: 'play-music', abilities: ['change'] } },
    { scope: 'playlist-read-private', does: ['read', 'playlists'] },
    { scope: 'playlist-read-collaborative', does: ['read', 'playlists'] },
    { scope: 'playlist-modify-private', does: ['change', 'playlists'] },
    { scope: 'playlist-modify-public', does: ['change', 'playlists'] },
    { scope: 'user-follow-modify', does: ['change', 'followed-people'] },
    { scope: 'user-follow-read', does: ['read', 'followed-people'] },
    { scope: 'user-read-playback-position', does: ['read', 'listening-positions'] },
    { scope: 'user-top-read', does: ['read', 'favourite-music'] },
    { scope: 'user-read-recently-played', does: ['read', 'listening-history'] },
    { scope: 'user-library-modify', does: ['change', 'music-library'] },
    { scope: 'user-library-read', does: ['read', 'music-library'] },
    { scope: 'user-read-email', does: ['read', 'email-address'] },
    { scope: 'user-read-private', does: ['read', 'subscription-and-country'] },
  ],
}
