// Days and words for minutes since 1970, over the whole calendar; as dateline/core/calendar.py.

const DAY = 1440;
const YEAR = 365.2425 * DAY;
const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

export function civil(minute) {
  const day = Math.floor(minute / DAY) + 719468;
  const era = Math.floor(day / 146097);
  const of = day - era * 146097;
  const year = Math.floor(
    (of - Math.floor(of / 1460) + Math.floor(of / 36524) - Math.floor(of / 146096)) / 365,
  );
  const ofYear = of - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const march = Math.floor((5 * ofYear + 2) / 153);
  const month = ((march + 2) % 12) + 1;
  return [year + era * 400 + (month <= 2), month, ofYear - Math.floor((153 * march + 2) / 5) + 1];
}

/** A moment in words, no finer than a view of that many minutes can show. */
export function words(minute, span) {
  const [year, month, day] = civil(minute);
  const spoken = year <= 0 ? `${1 - year} BC` : year < 100 ? `AD ${year}` : `${year}`;
  if (span > 150 * YEAR) return spoken;
  const name = `${MONTHS[month - 1]} ${spoken}`;
  if (span > 8 * YEAR) return name;
  if (span > 6 * DAY) return `${day} ${name}`;
  const clock = Math.floor(((minute % DAY) + DAY) % DAY);
  const pad = (number) => String(number).padStart(2, "0");
  return `${day} ${name}, ${pad(Math.floor(clock / 60))}:${pad(clock % 60)}`;
}
