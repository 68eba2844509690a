export const sum = (values) => values.reduce((total, each) => total + each, 0);

export function at(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

/** Median and 95th percentile. */
export const spread = (values) => `${at(values, 0.5).toFixed(1)} / ${at(values, 0.95).toFixed(1)}`;

/** Median and worst. */
export const middle = (values) => `${at(values, 0.5).toFixed(1)} / ${worst(values)}`;

export const worst = (values) => Math.max(...values).toFixed(1);
