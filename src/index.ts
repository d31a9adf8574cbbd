export * from './events.js';
export { VideoSession } from './context/video-session.js';
export type { MediaLike, SessionSource } from './context/video-session.js';
export { sessionContext } from './context/session-context.js';
export { registerLocale } from './controllers/localize-controller.js';
export type { MessageKey } from './locales/en.js';
export type { Message, Messages, Plural } from './locales/messages.js';
export { VERSION } from './internal/version.js';
export type * from './model/video-document.js';
export type { Problem } from './model/read-document.js';
export type {
  LoadError,
  Playback,
  Selection,
  SelectionKind,
  SessionState,
} from './model/session-state.js';
export { VideoKnowledge } from './components/video-knowledge/video-knowledge.js';
export { KeyMoments } from './components/key-moments/key-moments.js';
export { EntityGraph } from './components/entity-graph/entity-graph.js';
export { VideoPlayer } from './components/video-player/video-player.js';
export { VideoDetails } from './components/video-details/video-details.js';
export { VideoSummary } from './components/video-summary/video-summary.js';
export { TopicList } from './components/topic-list/topic-list.js';
export { SmartObjects } from './components/smart-objects/smart-objects.js';
export { TranscriptView } from './components/transcript-view/transcript-view.js';
export { VideoPage } from './components/video-page/video-page.js';
