import { css } from 'lit';

/** What is attached, by its name; pressed where there is more to see. */
export const attachedNameStyles = css`
  .attached-name {
    max-inline-size: 100%;
    padding: 0;
    font-weight: 500;
    text-align: start;
    overflow-wrap: anywhere;
    color: inherit;
    background: none;
    border: 0;
  }
  button.attached-name {
    min-block-size: 24px;
    margin-block: calc((1.45em - 24px) / 2);
    border-radius: var(--_radius);
    cursor: pointer;
  }
  button.attached-name:hover bdi {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
`;
