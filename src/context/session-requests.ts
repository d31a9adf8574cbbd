import { SeekRequestEvent, SelectRequestEvent } from '../events.js';
import { sessionRegistry } from './session-registry.js';
import type { VideoSession } from './video-session.js';

// Requests of the library's own elements are carried out by these, where `dispatchEvent` returns.
const ownRequests = new WeakSet<Event>();

/** Sends a request from an element and carries it out unless the page cancels it. */
export function sendRequest(element: EventTarget, request: Event, carryOut: () => void): void {
  ownRequests.add(request);
  if (element.dispatchEvent(request)) carryOut();
}

function sessionOf(event: Event): VideoSession | undefined {
  const { sessions } = sessionRegistry();
  for (const target of event.composedPath()) {
    // Others may have something of that name, the window too.
    const { session } = target as { session?: VideoSession };
    if (sessions.includes(session!)) return session;
  }
  return sessions.length === 1 ? sessions[0] : undefined;
}

function onPageRequest(event: Event): void {
  if (ownRequests.has(event) || event.defaultPrevented) return;
  const { detail } = event as CustomEvent<Partial<Record<string, unknown>> | null>;
  const session = sessionOf(event);
  if (!session || !detail) return;
  const { time, kind, id } = detail;
  if (event.type === SeekRequestEvent.type) {
    if (Number.isFinite(time)) session.seek(time as number);
  } else if (id == null) {
    session.select(null);
  } else if (typeof kind === 'string' && typeof id === 'string') {
    session.select({ kind: kind as 'entity', id });
  }
}

let listening = false;

/** Lets the page's own elements send the same requests, by an event that reaches the window. */
export function listenForPageRequests(): void {
  if (listening) return;
  listening = true;
  for (const { type } of [SeekRequestEvent, SelectRequestEvent])
    window.addEventListener(type, onPageRequest);
}
