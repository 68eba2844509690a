import { css } from 'lit';

/** Severity and status: a mark in its colour, the word in that of the text. */
export const badgeStyles = css`
  .badge {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-inline-size: 0;
    white-space: nowrap;
  }
  .badge-text {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .mark {
    flex: none;
    inline-size: 1.0625em;
    block-size: 1.0625em;
    color: var(--_mark, currentcolor);
  }
  .mark .bar,
  .mark .half,
  .mark .disc {
    fill: currentcolor;
  }
  .mark .faint {
    fill-opacity: 0.24;
  }
  .mark .ring {
    fill: none;
    stroke: currentcolor;
    stroke-width: 2;
  }
  .mark .tick {
    fill: none;
    stroke: var(--_surface);
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .severity.low {
    --_mark: var(--_severity-low);
  }
  .severity.medium {
    --_mark: var(--_severity-medium);
  }
  .severity.high {
    --_mark: var(--_severity-high);
  }
  .severity.critical {
    --_mark: var(--_severity-critical);
  }
  .status.open {
    --_mark: var(--_status-open);
  }
  .status.in-progress {
    --_mark: var(--_status-in-progress);
  }
  .status.closed {
    --_mark: var(--_status-closed);
  }
  @media (forced-colors: active) {
    .mark {
      --_mark: CanvasText;
    }
    .mark .tick {
      stroke: Canvas;
    }
  }
`;
