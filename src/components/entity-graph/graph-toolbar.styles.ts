import { css } from 'lit';

/** The search field and the buttons beside it. */
export const toolbarStyles = css`
  .find {
    position: relative;
    flex: 1 1 15rem;
    max-inline-size: 24rem;
  }
  .find input {
    inline-size: 100%;
  }
  [role='listbox'],
  .missed,
  .menu > div {
    position: absolute;
    z-index: 3;
    inset-block-start: calc(100% + 4px);
    inset-inline-start: 0;
    min-inline-size: 100%;
    padding: 0.25rem;
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    box-shadow: 0 8px 28px rgb(0 0 0 / 0.14);
  }
  [role='option'] {
    display: flex;
    align-items: center;
    gap: 0.6rem;
    padding: 0.3rem 0.6rem;
    border-radius: calc(var(--_radius) * 0.6);
    cursor: pointer;
  }
  .missed {
    padding: 0.5rem 0.75rem;
    overflow-wrap: anywhere;
    color: var(--_muted);
  }
  [role='option'] .kind {
    margin-inline-start: auto;
    font-size: 0.8125em;
    color: var(--_muted);
  }
  [role='option']:hover,
  [role='option'][aria-selected='true'] {
    background: var(--_accent-soft);
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.125rem;
    margin-inline-start: auto;
  }
  .tools > .button {
    margin-inline-start: 0.375rem;
  }
  .icon-button:is([disabled], [aria-disabled='true']) {
    opacity: 0.4;
    cursor: default;
  }
  .visits,
  .menu .extra {
    display: flex;
    gap: 0.125rem;
  }
  .visits svg:dir(rtl) {
    transform: scaleX(-1);
  }
  .menu {
    position: relative;
  }
  .menu summary {
    list-style: none;
    cursor: pointer;
  }
  .menu summary::-webkit-details-marker {
    display: none;
  }
  .menu > div {
    display: grid;
    gap: 0.25rem;
    inset-inline: auto 0;
  }
  @container (min-width: 34rem) {
    .more {
      display: none;
    }
    .menu:has(.extra),
    .menu .extra {
      display: contents;
    }
  }
  @container (max-width: 34rem) {
    .more[aria-expanded='false'] + .extra {
      display: none;
    }
    .tools > .button span {
      position: absolute;
      clip-path: inset(50%);
    }
    .tools > .button {
      inline-size: 2.25rem;
      min-block-size: 2.25rem;
      padding: 0;
    }
  }
  .menu .button {
    justify-content: start;
    border-color: transparent;
    white-space: nowrap;
  }
  .menu [role='group'] {
    display: grid;
    font-size: 0.875rem;
    & > span {
      padding: 0.25rem 0.75rem 0;
      color: var(--_muted);
      font-size: 0.8125rem;
    }
    & > label {
      display: flex;
      align-items: center;
      gap: 0.4rem;
      min-block-size: 2rem;
      padding-inline: 0.75rem;
      white-space: nowrap;
    }
    & + [role='group'] {
      border-block-start: 1px solid var(--_border);
    }
  }
  @media (forced-colors: active) {
    .menu summary {
      color: ButtonText;
    }
    .icon-button[aria-pressed='true'] {
      color: SelectedItemText;
      background: SelectedItem;
      forced-color-adjust: none;
    }
  }
`;
