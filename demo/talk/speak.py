#!/usr/bin/env python3
"""Speak lines with espeak-ng and report when each word was spoken.

Reads a JSON array from standard input, each item {"text", "voice", "rate",
"pitch", "range"}; writes the joined samples (16-bit mono, native byte order)
to the file named on the command line; prints JSON on standard output:
{"sampleRate", "lines": [{"samples": n, "events": [[sample, position, length], ...]}]}

Positions count the characters of the text from 0. Standard library only.
"""

import ctypes
import ctypes.util
import json
import sys

AUDIO_OUTPUT_RETRIEVAL = 1
EVENT_LIST_TERMINATED = 0
EVENT_WORD = 1
RATE, VOLUME, PITCH, RANGE = 1, 2, 3, 4
POS_CHARACTER = 1
CHARS_UTF8 = 1


class EventId(ctypes.Union):
    _fields_ = [
        ("number", ctypes.c_int),
        ("name", ctypes.c_char_p),
        ("string", ctypes.c_char * 8),
    ]


class Event(ctypes.Structure):
    _fields_ = [
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", EventId),
    ]


Callback = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(Event)
)


def main():
    out_path = sys.argv[1]
    lines = json.load(sys.stdin)
    library = ctypes.util.find_library("espeak-ng") or "libespeak-ng.so.1"
    espeak = ctypes.CDLL(library)
    espeak.espeak_Synth.argtypes = [
        ctypes.c_char_p, ctypes.c_size_t, ctypes.c_uint, ctypes.c_int,
        ctypes.c_uint, ctypes.c_uint, ctypes.c_void_p, ctypes.c_void_p,
    ]
    sample_rate = espeak.espeak_Initialize(AUDIO_OUTPUT_RETRIEVAL, 0, None, 0)
    if sample_rate <= 0:
        raise SystemExit("espeak-ng could not be initialized")

    samples = bytearray()
    events = []

    def on_audio(wav, count, list_of_events):
        if wav and count > 0:
            samples.extend(ctypes.string_at(wav, count * 2))
        index = 0
        while list_of_events[index].type != EVENT_LIST_TERMINATED:
            event = list_of_events[index]
            if event.type == EVENT_WORD:
                # audio_position is in whole milliseconds and counts from the
                # start of the line; text_position counts from 1.
                at = event.audio_position * sample_rate // 1000
                events.append([at, event.text_position - 1, event.length])
            index += 1
        return 0

    callback = Callback(on_audio)
    espeak.espeak_SetSynthCallback(callback)

    report = []
    with open(out_path, "wb") as out:
        for line in lines:
            samples.clear()
            events.clear()
            if espeak.espeak_SetVoiceByName(line["voice"].encode()) != 0:
                raise SystemExit("no such voice: " + line["voice"])
            espeak.espeak_SetParameter(RATE, line["rate"], 0)
            espeak.espeak_SetParameter(PITCH, line["pitch"], 0)
            espeak.espeak_SetParameter(RANGE, line["range"], 0)
            text = line["text"].encode("utf-8") + b"\0"
            if espeak.espeak_Synth(text, len(text), 0, POS_CHARACTER, 0, CHARS_UTF8, None, None) != 0:
                raise SystemExit("could not speak: " + line["text"])
            espeak.espeak_Synchronize()
            out.write(samples)
            report.append({"samples": len(samples) // 2, "events": list(events)})
    espeak.espeak_Terminate()
    json.dump({"sampleRate": sample_rate, "lines": report}, sys.stdout)


main()
