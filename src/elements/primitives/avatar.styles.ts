import { css } from 'lit';

/** How many colours there are for people. */
export const hues = 12;

const colours = Array.from(
  { length: hues },
  (_, index) => css`
    .hue-${index} {
      --_hue: ${(index * 360) / hues + 15};
    }
  `,
);

export const avatarStyles = [
  css`
    .avatar {
      position: relative;
      flex: none;
      display: inline-grid;
      place-items: center;
      inline-size: 2em;
      block-size: 2em;
      padding: 0;
      overflow: hidden;
      font-size: 0.75em;
      font-weight: 600;
      line-height: 1;
      letter-spacing: 0.01em;
      white-space: nowrap;
      color: light-dark(oklch(0.36 0.1 var(--_hue)), oklch(0.93 0.05 var(--_hue)));
      background: light-dark(oklch(0.92 0.05 var(--_hue)), oklch(0.38 0.07 var(--_hue)));
      border: 0;
      border-radius: 50%;
      user-select: none;
    }
    .avatar.unknown {
      color: var(--_quiet);
      background: none;
      border: 1px dashed var(--_border);
    }
    .avatar img {
      position: absolute;
      inset: 0;
      inline-size: 100%;
      block-size: 100%;
      object-fit: cover;
      opacity: 0;
    }
    .avatar img.loaded {
      opacity: 1;
    }
    .avatar-stack,
    .avatars {
      display: inline-flex;
      align-items: center;
    }
    .avatars .avatar + .avatar,
    .avatars + .avatar-more {
      margin-inline-start: -0.1em;
    }
    .avatar-stack .avatar {
      box-shadow: 0 0 0 2px var(--_surface);
    }
    .avatar-stack .avatar.unknown {
      background: var(--_surface);
    }
    .avatar-more {
      inline-size: auto;
      min-inline-size: 2em;
      padding-inline: 0.4em;
      font-variant-numeric: tabular-nums;
      color: var(--_quiet);
      background: var(--_subtle);
      border-radius: 1em;
    }
    button.avatar-more {
      min-inline-size: max(2em, 24px);
      min-block-size: 24px;
      overflow: visible;
      cursor: pointer;
    }
    button.avatar-more:hover {
      color: var(--_text);
    }
    @media (forced-colors: active) {
      .avatar {
        border: 1px solid CanvasText;
      }
      .avatar.unknown {
        border-style: dashed;
      }
    }
  `,
  ...colours,
];
