/**
 * The pictures of the talk: one drawing for each slide, as HTML and SVG.
 *
 * A slide builds up while it is spoken over: `step` is the number of the line
 * within its slide, and what belongs to a later line is not drawn yet, though
 * its place is kept.
 */

export const width = 1280;
export const height = 720;

export const colors = {
  ground: '#0e1622',
  panel: '#182536',
  line: '#2b3c52',
  text: '#eef3f8',
  muted: '#9aabbe',
  teal: '#5cc8c0',
  amber: '#f2b35d',
  coral: '#f28872',
};
export const speakerColor = { Ada: colors.amber, Tomas: colors.teal };

/** Where the bars that move with the voice go: left edge, middle line, bar width, gap, count, tallest. */
export const meter = { x: 72, y: 664, bar: 4, gap: 4, count: 5, tall: 26 };

const c = colors;
const text = (
  x,
  y,
  content,
  size,
  { fill = c.text, weight = 400, anchor = 'start', extra = '' } = {},
) =>
  `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}" font-weight="${weight}" text-anchor="${anchor}" ${extra}>${content}</text>`;
const box = (x, y, w, h, { fill = c.panel, radius = 12, stroke = 'none', extra = '' } = {}) =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${radius}" fill="${fill}" stroke="${stroke}" stroke-width="2" ${extra}/>`;
const arrow = (x1, y1, x2, y2, stroke = c.muted) => {
  const angle = Math.atan2(y2 - y1, x2 - x1);
  const wing = (turn) => `${x2 - 12 * Math.cos(angle + turn)},${y2 - 12 * Math.sin(angle + turn)}`;
  return `<path d="M${x1},${y1} L${x2},${y2} M${wing(0.5)} L${x2},${y2} L${wing(-0.5)}" fill="none" stroke="${stroke}" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/>`;
};
const group = (shown, ...content) => `<g opacity="${shown ? 1 : 0}">${content.join('')}</g>`;
const range = (count) => Array.from({ length: count }, (_, index) => index);

/** The ten experts of 180 that are lit: 37 of 671 is one in eighteen. */
const lit = new Set([4, 23, 41, 66, 79, 98, 112, 135, 151, 170]);
const expertGrid = (x, y, pitch, size, active) =>
  range(180)
    .map((index) => {
      const on = active && lit.has(index);
      return box(x + (index % 18) * pitch, y + Math.floor(index / 18) * pitch, size, size, {
        fill: on ? c.teal : c.line,
        radius: size / 4,
      });
    })
    .join('');

const drawings = {
  title: {
    draw: () =>
      `<g opacity="0.9">${expertGrid(680, 218, 30, 22, true)}</g>
       ${text(72, 286, 'More', 104, { weight: 700, extra: 'letter-spacing="-3"' })}
       ${text(72, 394, 'from Less', 104, { weight: 700, extra: 'letter-spacing="-3"' })}
       ${text(74, 468, 'How an open model was trained', 32, { fill: c.muted })}
       ${text(74, 510, 'on a small budget', 32, { fill: c.muted })}`,
  },
  claim: {
    eyebrow: 'The claim',
    title: 'A number that surprised',
    draw: (step) => {
      // One million dollars is 8 pixels.
      return `${text(72, 282, 'DeepSeek, by its own account', 26, { fill: c.muted })}
        ${box(72, 302, 48, 64, { fill: c.teal, radius: 8 })}
        ${text(140, 348, 'about $6 million', 40, { weight: 600 })}
        ${group(
          step >= 1,
          text(72, 438, 'A model of the GPT-4 class, estimated', 26, { fill: c.muted }),
          box(72, 458, 640, 64, { fill: c.amber, radius: 8 }),
          `<path d="M704,458 h160 a8,8 0 0 1 8,8 v48 a8,8 0 0 1 -8,8 h-160 z" fill="${c.amber}" opacity="0.4"/>`,
          text(892, 504, '$80–100 million', 40, { weight: 600 }),
        )}
        ${group(step >= 2, text(72, 590, 'Open weights: anyone can download and run the result', 28, { fill: c.teal, weight: 500 }))}`;
    },
  },
  experts: {
    eyebrow: 'Design 1',
    title: 'Mixture of experts',
    draw: (step) =>
      `${group(step >= 1, expertGrid(656, 258, 31, 23, step >= 2))}
       ${group(
         step >= 3,
         box(72, 432, 150, 64),
         text(147, 473, 'token', 26, { anchor: 'middle' }),
         arrow(234, 464, 296, 464),
         box(310, 432, 170, 64, { stroke: c.teal }),
         text(395, 473, 'router', 26, { anchor: 'middle' }),
         arrow(492, 464, 634, 464, c.teal),
       )}
       ${group(
         step >= 2,
         text(72, 300, '671 billion', 52, { weight: 650 }),
         text(354, 300, 'parameters', 28, { fill: c.muted }),
         text(72, 368, '37 billion', 52, { weight: 650, fill: c.teal }),
         text(327, 368, 'active for a token', 28, { fill: c.muted }),
       )}
       ${group(step >= 4, text(72, 550, 'Capacity of the whole,', 28, { fill: c.teal, weight: 500 }), text(72, 588, 'arithmetic of a part', 28, { fill: c.teal, weight: 500 }))}`,
  },
  attention: {
    eyebrow: 'Design 2',
    title: 'Multi-head latent attention',
    draw: (step) => {
      const token = (x, y, h, fill) => box(x, y, 14, h, { fill, radius: 4 });
      return `${group(
        step >= 1,
        text(72, 282, 'Key-value cache, the usual kind', 26, { fill: c.muted }),
        range(step >= 2 ? 50 : 22)
          .map((index) => token(72 + index * 19, 302, 96, c.amber))
          .join(''),
        step >= 2 ? text(1040, 362, '100 %', 40, { weight: 600 }) : '',
      )}
      ${group(
        step >= 3,
        text(72, 454, 'With latent attention', 26, { fill: c.muted }),
        range(50)
          .map((index) => token(72 + index * 19, 474, 9, c.teal))
          .join(''),
        text(1040, 494, '5–13 %', 40, { weight: 600, fill: c.teal }),
      )}
      ${group(
        step >= 4,
        text(
          72,
          582,
          `Less memory for each, more people at once<tspan fill="${c.teal}" opacity="${step >= 5 ? 1 : 0}">: a lower inference cost</tspan>`,
          28,
          { weight: 500 },
        ),
      )}`;
    },
  },
  precision: {
    eyebrow: 'Training 1',
    title: 'Numbers of eight bits',
    draw: (step) => {
      const bits = (y, counts) => {
        const kinds = counts.flatMap((count, kind) => range(count).map(() => kind));
        return kinds
          .map((kind, index) =>
            box(232 + index * 54, y, 46, 64, { fill: [c.coral, c.amber, c.teal][kind], radius: 8 }),
          )
          .join('');
      };
      const key = (x, fill, label) =>
        box(x, 504, 22, 22, { fill, radius: 5 }) + text(x + 34, 523, label, 24, { fill: c.muted });
      return `${group(step >= 1, text(72, 328, 'FP8', 44, { weight: 650 }), bits(282, [1, 4, 3]), key(232, c.coral, 'sign'), key(352, c.amber, 'exponent'), key(528, c.teal, 'digits'))}
        ${group(step >= 2, text(72, 448, '16 bits', 32, { weight: 600, fill: c.muted }), `<g opacity="0.55">${bits(402, [1, 8, 7])}</g>`, text(700, 326, 'half the data to move', 28, { fill: c.teal, weight: 500 }))}
        ${group(step >= 3, text(72, 592, 'Mixed precision: the sensitive steps keep more digits', 28, { fill: c.teal, weight: 500 }))}`;
    },
  },
  chips: {
    eyebrow: 'Training 2',
    title: 'Two thousand chips at once',
    draw: (step) => {
      // 64 by 32: one dot for each chip.
      const dots = range(32)
        .map((row) =>
          range(64)
            .map((column) => `<circle cx="${622 + column * 9.3}" cy="${262 + row * 9.3}" r="3"/>`)
            .join(''),
        )
        .join('');
      return `<g fill="${step >= 3 ? c.teal : c.amber}">${dots}</g>
        ${text(72, 300, 'about 2,000', 52, { weight: 650 })}
        ${text(72, 350, 'Nvidia H800 GPUs', 28, { fill: c.muted })}
        ${group(step >= 1, text(72, 430, 'Data must travel', 28), text(72, 468, 'from chip to chip', 28))}
        ${group(step >= 2, text(72, 548, 'PTX', 40, { weight: 650, fill: c.teal }), text(168, 548, 'close to the hardware:', 28))}
        ${group(step >= 3, text(72, 590, 'sending and computing at once', 28, { fill: c.teal, weight: 500 }))}`;
    },
  },
  distillation: {
    eyebrow: 'Training 3',
    title: 'Distillation',
    draw: (step) => {
      const student = (y, radius, label) =>
        `<circle cx="640" cy="${y}" r="${radius}" fill="${c.panel}" stroke="${c.amber}" stroke-width="3"/>${text(706, y + 9, label, 26, { fill: c.muted })}`;
      return `${group(
        step >= 1,
        `<circle cx="200" cy="410" r="128" fill="${c.panel}" stroke="${c.teal}" stroke-width="4"/>`,
        text(200, 420, 'large model', 30, { anchor: 'middle', weight: 600 }),
        arrow(348, 410, 580, 410),
        text(440, 392, 'answers', 24, { anchor: 'middle', fill: c.muted }),
        student(410, 40, step >= 3 ? 'such as Llama' : 'small model'),
      )}
      ${group(step === 2, text(72, 590, 'Not to be taken for reinforcement learning: no rewards here', 28, { weight: 500 }))}
      ${group(step >= 3, arrow(340, 358, 580, 292), arrow(340, 462, 594, 530), student(276, 48, 'small models'), student(538, 30, 'and smaller ones'))}
      ${group(
        step >= 4,
        box(966, 262, 242, 296),
        text(1087, 366, '?', 92, { anchor: 'middle', weight: 700, fill: c.coral }),
        group(
          step >= 5,
          text(1087, 432, 'a question of', 26, { anchor: 'middle' }),
          text(1087, 470, 'intellectual', 26, { anchor: 'middle' }),
          text(1087, 508, 'property', 26, { anchor: 'middle' }),
        ),
      )}`;
    },
  },
  doubt: {
    eyebrow: 'The doubt',
    title: 'What the number counts',
    draw: (step) => {
      const column = (x, heading, fill, items) =>
        box(x, 250, 550, 250) +
        box(x, 250, 550, 6, { fill, radius: 3 }) +
        text(x + 32, 306, heading, 28, { fill, weight: 600 }) +
        items
          .map(([label, shown], index) => group(shown, text(x + 32, 360 + index * 48, label, 30)))
          .join('');
      return `${group(
        step >= 1,
        column(72, 'Counted', c.teal, [
          ['the GPU hours of a run', step >= 2],
          ['times the price of an hour', step >= 2],
        ]),
      )}
        ${group(
          step >= 3,
          column(658, 'Left out', c.coral, [
            ['earlier research', true],
            ['trial runs', true],
            ['salaries', true],
          ]),
        )}
        ${group(step >= 4 && step < 5, text(72, 570, 'Compare only what counts the same things', 28, { weight: 500, fill: c.coral }))}
        ${group(step === 5, text(72, 570, 'Published, and open to checking: weights and method', 28, { weight: 500, fill: c.teal }))}
        ${group(step >= 6, text(72, 570, 'The cost of one run is not the price of a laboratory', 28, { weight: 600 }))}`;
    },
  },
  market: {
    eyebrow: 'The reaction',
    title: 'The market reacts',
    draw: (step) =>
      `${group(step >= 1, text(72, 324, 'First', 84, { weight: 700, fill: c.teal, extra: 'letter-spacing="-2"' }), text(310, 324, 'among free apps', 34, { fill: c.muted }))}
       ${group(step >= 2, text(72, 430, 'What is a cheap model worth', 34, { weight: 600 }), text(72, 476, 'to the whole AI market?', 34, { weight: 600 }))}
       ${group(
         step >= 3,
         ...range(4).flatMap((row) =>
           range(5).map((column) =>
             step >= 4 && row * 5 + column > 7
               ? `<rect x="${822 + column * 80}" y="${262 + row * 72}" width="60" height="52" rx="8" fill="none" stroke="${c.coral}" stroke-width="2" stroke-dasharray="6 6"/>`
               : box(821 + column * 80, 261 + row * 72, 62, 54, { fill: c.teal, radius: 8 }),
           ),
         ),
         text(1012, 584, 'chips (a sketch, not data)', 20, { fill: c.muted, anchor: 'middle' }),
       )}
       ${group(step >= 4, text(72, 584, 'Fewer for training: who buys the rest?', 28, { weight: 500, fill: c.coral }))}`,
  },
  clouds: {
    eyebrow: 'Adoption',
    title: 'The clouds open their doors',
    draw: (step) => {
      const card = (x, small, large, fill) =>
        box(x, 366, 550, 150) +
        box(x, 366, 6, 150, { fill, radius: 3 }) +
        text(x + 36, 424, small, 26, { fill: c.muted }) +
        text(x + 36, 474, large, 34, { weight: 600 });
      return `${group(step >= 1, text(72, 304, 'Microsoft', 40, { weight: 600 }), text(286, 304, 'and', 28, { fill: c.muted }), text(354, 304, 'Amazon Web Services', 40, { weight: 600 }))}
        ${group(step >= 2, card(72, 'For a cloud', 'one more product', c.teal))}
        ${group(step >= 3, card(658, 'For a seller of frontier models', 'a cheaper rival', c.coral))}
        ${group(step >= 4, text(72, 588, 'Pressure on prices, and on business models', 28, { weight: 500 }))}`;
    },
  },
  jevons: {
    eyebrow: 'What it means',
    title: 'The Jevons paradox',
    draw: (step) =>
      `<path d="M640,258 V548 H1200" fill="none" stroke="${c.line}" stroke-width="3" stroke-linecap="round"/>
       ${group(
         step >= 1,
         `<path d="M660,290 C800,420 960,500 1180,516" fill="none" stroke="${c.amber}" stroke-width="6" stroke-linecap="round"/>`,
         text(700, 288, 'needed for each use', 24, { fill: c.amber }),
       )}
       ${group(
         step >= 2,
         `<path d="M660,516 C860,508 1020,430 1180,280" fill="none" stroke="${c.teal}" stroke-width="6" stroke-linecap="round"/>`,
         text(1186, 264, 'used in total', 24, { fill: c.teal, anchor: 'end' }),
       )}
       ${group(step >= 1, text(1200, 580, 'time (a sketch, not data)', 20, { fill: c.muted, anchor: 'end' }))}
       ${text(72, 320, 'Cheaper,', 48, { weight: 650 })}
       ${text(72, 378, 'so less hardware?', 48, { weight: 650 })}
       ${group(step >= 2, text(72, 466, 'Then: coal for steam engines', 28, { fill: c.muted }))}
       ${group(step >= 3, text(72, 510, 'Now: perhaps, answers', 28, { fill: c.teal, weight: 500 }))}`,
  },
  capex: {
    eyebrow: 'What it means',
    title: 'Spending plans held',
    draw: (step) =>
      `<path d="M72,580 H700" stroke="${c.line}" stroke-width="3" stroke-linecap="round"/>
       ${box(132, 430, 150, 150, { fill: c.line, radius: 8 })}
       ${text(207, 616, '2023', 26, { anchor: 'middle', fill: c.muted })}
       ${text(207, 414, '1 ×', 34, { anchor: 'middle', weight: 600 })}
       ${group(
         step >= 2,
         box(422, 280, 150, 150, { fill: c.teal, radius: 8, extra: 'opacity="0.4"' }),
         box(422, 355, 150, 225, { fill: c.teal, radius: 8 }),
         text(497, 264, '1.5–2 ×', 34, { anchor: 'middle', weight: 600, fill: c.teal }),
         text(497, 616, 'forecasts', 26, { anchor: 'middle', fill: c.muted }),
       )}
       ${group(
         step >= 1,
         text(800, 340, 'Who builds data centres:', 26, { fill: c.muted }),
         text(800, 400, 'Microsoft', 40, { weight: 600 }),
         text(800, 456, 'Alphabet', 40, { weight: 600 }),
         text(800, 512, 'Meta', 40, { weight: 600 }),
       )}`,
  },
  lessons: {
    eyebrow: 'To take away',
    title: 'Three things to remember',
    draw: (step) =>
      [
        ['Design can stand in for hardware', c.teal],
        ['Ask what a cost claim leaves out', c.coral],
        ['Watch the use, not only the price', c.amber],
      ]
        .map(([label, fill], index) =>
          group(
            step >= index + 1,
            `<circle cx="104" cy="${298 + index * 104}" r="32" fill="none" stroke="${fill}" stroke-width="4"/>`,
            text(104, 309 + index * 104, index + 1, 32, { anchor: 'middle', weight: 650, fill }),
            text(168, 311 + index * 104, label, 40, { weight: 500 }),
          ),
        )
        .join(''),
  },
};

/** One still picture: slide `id` as it looks while its line number `step` is spoken. */
export function picture(id, step, { speaker, role, number, count }) {
  const { eyebrow, title, draw } = drawings[id];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
    <rect width="${width}" height="${height}" fill="${c.ground}"/>
    ${title ? text(72, 108, eyebrow, 26, { fill: c.teal, weight: 500 }) + text(70, 184, title, 64, { weight: 700, extra: 'letter-spacing="-1.5"' }) : ''}
    ${draw(step)}
    ${speaker ? text(meter.x + meter.count * (meter.bar + meter.gap) + 10, meter.y + 8, speaker, 24, { weight: 600, fill: speakerColor[speaker] }) + text(meter.x + meter.count * (meter.bar + meter.gap) + (speaker === 'Ada' ? 66 : 98), meter.y + 8, role, 24, { fill: c.muted }) : ''}
    ${speaker ? text(width - 72, meter.y + 8, `${number} / ${count}`, 22, { fill: c.muted, anchor: 'end' }) : ''}
  </svg>`;
}

/** A page that holds several pictures, one below the other. */
export const page = (pictures) =>
  `<!doctype html><meta charset="utf-8"><style>
    body { margin: 0; background: ${c.ground} }
    svg { display: block; font-family: Inter, system-ui, sans-serif }
  </style>${pictures.join('')}`;
