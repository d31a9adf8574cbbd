const whole = (seconds: number): number => (seconds > 0 && seconds < Infinity ? seconds : 0);
const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

/** How {@link formatTime} writes a time. */
export interface FormatTimeOptions {
  /** Writes the hours even when there are none: `0:04:05`. */
  withHours?: boolean;
  /** Writes milliseconds: `4:05.500`. Without it, what is below a second is cut. */
  fraction?: boolean;
}

/** Writes seconds as `4:05` or `1:02:03`; negative, infinite and NaN ones as `0:00`. */
export function formatTime(seconds: number, options: FormatTimeOptions = {}): string {
  const milliseconds = options.fraction
    ? Math.round(whole(seconds) * 1000)
    : Math.floor(whole(seconds)) * 1000;
  const total = Math.floor(milliseconds / 1000);
  const hours = Math.floor(total / 3600);
  const minutes = Math.floor(total / 60) % 60;
  const clock =
    hours > 0 || options.withHours
      ? `${hours}:${pad(minutes)}:${pad(total % 60)}`
      : `${minutes}:${pad(total % 60)}`;
  return options.fraction ? `${clock}.${pad(milliseconds % 1000, 3)}` : clock;
}

/** Writes seconds, to the millisecond, as an ISO 8601 duration: `PT4M5S`; negative, infinite and NaN ones as `PT0S`. */
export function isoDuration(seconds: number): string {
  const milliseconds = Math.round(whole(seconds) * 1000);
  const hours = Math.floor(milliseconds / 3_600_000);
  const minutes = Math.floor(milliseconds / 60_000) % 60;
  const rest = (milliseconds % 60_000) / 1000;
  const parts = [hours && `${hours}H`, minutes && `${minutes}M`, rest && `${rest}S`]
    .filter(Boolean)
    .join('');
  return `PT${parts || '0S'}`;
}
