import { css } from 'lit';

export const styles = css`
  [part~='list'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  [part~='item'] {
    max-inline-size: 100%;
  }
  [part~='chip'] {
    position: relative;
    min-block-size: 2.125rem;
    padding-inline: 0.9rem;
  }
  [part~='item-active'] [part~='chip']::before {
    content: '';
    flex: none;
    inline-size: 0.5em;
    block-size: 0.5em;
    margin-inline-start: -0.15em;
    background: var(--_accent);
    border-radius: 50%;
  }
  [part~='item-active'] [part~='chip'][aria-pressed='true']::before {
    background: currentColor;
  }
  [part~='item-marked'] [part~='chip'] {
    background: var(--_accent-soft);
    border-color: var(--_accent);
  }
  [part~='card'] .name {
    line-height: 24px;
  }
  [part~='card'] {
    --_type: var(--_accent);
    margin-block-start: 0.75rem;
  }
  @media (forced-colors: active) {
    [part~='item-active'] [part~='chip']::before {
      background: Highlight;
    }
    [part~='item-marked'] [part~='chip'] {
      outline: 1px solid Highlight;
    }
  }
`;
