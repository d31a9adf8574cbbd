// Made from schema.ts by scripts/build-schema.mjs.
export const SHAPES = {
  "channel": {
    "fields": {
      "name": "text",
      "url": "link?"
    },
    "bare": "name"
  },
  "connection": {
    "fields": {
      "id": "text?",
      "source": "text",
      "target": "text",
      "label": "text?",
      "directed": "flag?",
      "weight": "amount?",
      "evidence": "timeRange[]"
    },
    "defaults": {
      "directed": false,
      "weight": 1
    }
  },
  "entity": {
    "fields": {
      "id": "text?",
      "name": "text",
      "type": "text?",
      "description": "text?",
      "aliases": "text[]",
      "url": "link?",
      "sameAs": "link[]",
      "image": "resource?",
      "mentions": "timeRange[]?"
    },
    "defaults": {
      "type": "other"
    },
    "bare": "name"
  },
  "mediaSource": {
    "fields": {
      "src": "resource",
      "type": "text?"
    },
    "bare": "src"
  },
  "moment": {
    "fields": {
      "id": "text?",
      "start": "time",
      "end": "time?",
      "title": "text",
      "description": "text?",
      "image": "resource?"
    }
  },
  "person": {
    "fields": {
      "name": "text",
      "role": "text?",
      "entity": "text?"
    },
    "bare": "name"
  },
  "segment": {
    "fields": {
      "start": "time",
      "end": "time?",
      "text": "text",
      "speaker": "text?",
      "words": "word[]?"
    }
  },
  "summaryPoint": {
    "fields": {
      "text": "text",
      "key": "text?",
      "icon": "text?",
      "start": "time?",
      "end": "time?",
      "entities": "text[]"
    },
    "bare": "text"
  },
  "summarySection": {
    "fields": {
      "heading": "text?",
      "points": "summaryPoint[]"
    },
    "defaults": {
      "heading": ""
    },
    "bare": "points"
  },
  "timeRange": {
    "fields": {
      "start": "time",
      "end": "time?"
    }
  },
  "topic": {
    "fields": {
      "id": "text?",
      "label": "text",
      "entities": "text[]",
      "ranges": "timeRange[]"
    },
    "bare": "label"
  },
  "transcript": {
    "fields": {
      "language": "text?",
      "label": "text?",
      "src": "resource?",
      "segments": "segment[]?"
    },
    "bare": "src"
  },
  "videoDocument": {
    "fields": {
      "version": "number?",
      "id": "text?",
      "title": "text",
      "description": "text?",
      "language": "text?",
      "published": "text?",
      "duration": "time?",
      "poster": "resource?",
      "channel": "channel?",
      "people": "person[]",
      "sources": "mediaSource[]",
      "summary": "summarySection[]",
      "entities": "entity[]",
      "connections": "connection[]",
      "moments": "moment[]",
      "topics": "topic[]",
      "transcripts": "transcript[]"
    },
    "defaults": {
      "version": 1
    }
  },
  "word": {
    "fields": {
      "start": "time",
      "end": "time?",
      "text": "text"
    }
  }
};
