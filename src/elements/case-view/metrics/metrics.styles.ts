import { css } from 'lit';

export const metricsStyles = css`
  .metrics {
    display: flex;
    align-items: start;
    gap: 0.25em 1.25em;
    font-size: 0.875em;
  }
  .metrics-toggle {
    flex: none;
    display: inline-flex;
    align-items: center;
    gap: 0.375em;
    min-block-size: max(1.714em, 24px);
    padding-inline: 0.25em;
    margin-inline-start: -0.25em;
    font-weight: 500;
    color: var(--_quiet);
    background: none;
    border: 0;
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .metrics-toggle:hover {
    color: var(--_text);
  }
  .metrics-toggle .icon {
    rotate: -90deg;
    transition: rotate var(--_duration) ease-out;
  }
  .metrics-toggle:dir(rtl) .icon {
    rotate: 90deg;
  }
  .metrics-toggle[aria-expanded='true'] .icon {
    rotate: 0deg;
  }
  .metrics-content {
    flex: 1;
    min-inline-size: 0;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.375em;
  }
  .metrics-facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125em 1.25em;
  }
  .metric {
    display: inline-flex;
    align-items: baseline;
    gap: 0.4em;
    min-block-size: max(1.714em, 24px);
    line-height: max(1.714em, 24px);
    white-space: nowrap;
  }
  .metric dt {
    color: var(--_quiet);
  }
  .metric dd {
    font-weight: 500;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .metric.idle dd {
    font-weight: 400;
    color: var(--_quiet);
  }
  .metric.waiting dd {
    inline-size: 2em;
    block-size: 0.875em;
    align-self: center;
    background: var(--_subtle);
    border-radius: var(--_radius);
    animation: outline-appears 1ms 150ms both;
  }
  .metrics-trouble {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.75em;
    color: var(--_quiet);
  }

  @container (max-width: 44em) {
    .metrics {
      flex-direction: column;
    }
    .metrics-content {
      inline-size: 100%;
    }
    .metrics-facts {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(9.5em, 100%), 1fr));
      gap: 0 1em;
    }
    .metric {
      justify-content: space-between;
      white-space: normal;
    }
  }
  @media (pointer: coarse) {
    .metrics-toggle {
      min-block-size: 2.75em;
    }
  }
`;
