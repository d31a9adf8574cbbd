import { css } from 'lit';
import { entityNameStyles } from './entity-name.js';
import { seekButtonStyles } from './seek-button.js';

const card = css`
  [part~='card'] {
    padding: 1rem 1.1rem 1.1rem;
    overflow-wrap: anywhere;
    background: var(--_surface);
    border: 1px solid color-mix(in srgb, var(--_type) 40%, var(--_border));
    border-radius: var(--_radius);
    container-type: inline-size;
  }
  .card-head {
    display: flex;
    align-items: start;
    gap: 0.75rem;
    margin-block-end: 0.6rem;
  }
  .card-body {
    display: grid;
    gap: 0.75rem 2.5rem;
    align-items: start;
  }
  .card-about {
    display: grid;
    gap: 0.6rem;
  }
  @container (min-width: 42rem) {
    .card-body:has(> :nth-child(2)) {
      grid-template-columns: 1fr 1fr;
    }
  }
  .card-head div {
    flex: 1;
    min-inline-size: 0;
  }
  .card-head .icon-button {
    margin: -0.35rem;
  }
  .card-image {
    inline-size: 3rem;
    block-size: 3rem;
    object-fit: contain;
    background: #fff;
    border-radius: calc(var(--_radius) * 0.6);
  }
  .card-type {
    font-size: 0.8125em;
    font-weight: 600;
    line-height: 1.3;
    color: var(--_type);
  }
  [part~='card'] [part~='title'],
  .card-aliases {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  [part~='card'] [part~='title'] {
    font-size: 1.125em;
    font-weight: 650;
    line-height: 1.3;
  }
  [part~='card'] [part~='text'] {
    text-wrap: pretty;
  }
  .card-aliases,
  .card-label {
    font-size: 0.8125em;
    color: var(--_muted);
  }
  .card-label {
    margin-block-end: 0.15rem;
    font-weight: 600;
  }
  .card-links,
  .card-times {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.9rem;
    font-size: 0.9375em;
  }
  .card-links a {
    display: inline-block;
    min-block-size: 24px;
  }
  .card-links svg {
    inline-size: 0.85em;
    margin-inline-start: 0.25em;
    vertical-align: -0.05em;
  }
  .card-times {
    gap: 0.1rem;
    margin-inline-start: -0.25rem;
  }
  .card-rows {
    font-size: 0.9375em;
  }
  .card-rows li {
    display: flex;
    gap: 0.5rem;
    line-height: 1.6rem;
  }
  .card-rows svg {
    flex: none;
    inline-size: 1rem;
    block-size: 1.6rem;
    color: var(--_muted);
  }
  .card-rows svg:dir(rtl) {
    transform: scaleX(-1);
  }
  .card-count {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .card-edge {
    min-inline-size: 24px;
    min-block-size: 24px;
    padding: 0;
    text-align: start;
    background: none;
    border: 0;
  }
  .card-edge:hover {
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.22em;
  }
  .card-rows .name {
    font-weight: 550;
  }
  [part~='card'] summary {
    inline-size: fit-content;
    min-block-size: 24px;
    font-size: 0.875em;
    line-height: 24px;
    color: var(--_accent);
    cursor: pointer;
  }
  [part~='card'] details[open] summary {
    color: var(--_muted);
  }
  @media print {
    [part~='card'] {
      break-inside: avoid;
    }
  }
`;

/** What a card looks like: for its host’s styles, beside `entityTypeColors`. */
export const entityCardStyles = [entityNameStyles, seekButtonStyles, card];
