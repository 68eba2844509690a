import { css } from 'lit';

export const commentStyles = css`
  .entry-comment {
    margin-block: 0.375em;
  }
  .comment {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.375em;
    padding: 0.5em 0.875em 0.75em;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.5);
  }
  .comment-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.5em;
    font-size: 0.875em;
  }
  .comment-by {
    font-weight: 500;
    overflow-wrap: anywhere;
  }
  .comment-edited {
    min-block-size: 24px;
    padding: 0 0.25em;
    margin-inline: -0.25em;
    font: inherit;
    color: inherit;
    text-decoration: underline dotted;
    text-underline-offset: 0.2em;
    background: none;
    border: 0;
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .comment-edited:hover {
    color: var(--_text);
  }
  .versions-of-comment {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
  }
  .versions-of-comment .text {
    padding: 0.5em 0.75em;
    background: var(--_subtle);
    border-radius: var(--_radius);
  }
  .comment-menu {
    margin-inline-start: auto;
  }
  .comment-new {
    padding-block-start: 0.5em;
  }
`;
