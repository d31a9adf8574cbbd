import { css } from 'lit';

/** A line over the bottom of the picture; of sound, beside its controls. */
export const noticeStyles = css`
  .notice {
    position: absolute;
    inset: auto 0.75rem 0.75rem;
    inline-size: fit-content;
    max-inline-size: calc(100% - 1.5rem);
    block-size: auto;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
    padding: 0.35rem 0.75rem;
    font-size: 0.875rem;
    color: #fff;
    background: rgb(12 13 18 / 85%);
    border-radius: 8px;
  }
  .passing {
    animation: pass 0s 10s forwards;
  }
  @keyframes pass {
    to {
      visibility: hidden;
    }
  }
  .notice:empty {
    padding: 0;
  }
  .notice button {
    min-block-size: 1.75rem;
    padding: 0 0.25rem;
    font-weight: 600;
    color: inherit;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    background: none;
    border: 0;
  }
  .notice button:focus-visible {
    outline-color: #fff;
  }
  .audio .notice {
    position: static;
    flex-basis: 100%;
  }
  /* What is written on the cover keeps its place over the notice. */
  .cover:has(+ .notice:not(:empty)) .from {
    inset-block: 0.75rem auto;
  }
  @media print {
    .notice {
      display: none;
    }
  }
`;
